// taud_*: decoded answers for the page. Values are written as metadata/dynamic.hpp says, amounts in rao.
#include "rpc/methods/explorer_reader.hpp"

namespace tau::rpc::methods {

void add_explorer(JsonRpc& rpc, World& world)
{
    const auto reader = std::make_shared<const ExplorerReader>(world);
    add_explorer_blocks(rpc, reader);
    add_explorer_subnets(rpc, reader);
    add_explorer_accounts(rpc, reader);
}

}  // namespace tau::rpc::methods
