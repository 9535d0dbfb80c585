// Storage and runtime APIs as JSON, read by the node's own metadata: what the page's methods are made of.
#pragma once

#include "metadata/extrinsic.hpp"
#include "rpc/methods/common.hpp"

namespace tau::rpc::methods {

class ExplorerReader {
public:
    explicit ExplorerReader(const World& world) : world_(world) {}

    const World& world() const { return world_; }
    /// Decoded when first asked for, so that a node without visitors never pays for it.
    const metadata::Metadata& metadata() const;

    /// The value of a storage item, its default when absent; null for an absent optional one.
    RpcResult storage(const At& at, std::string_view pallet, std::string_view item, const json::array& keys = {}) const;
    /// The answer of a runtime API such as "SwapRuntimeApi", "current_alpha_price_all".
    RpcResult api(const At& at, std::string_view trait, std::string_view method, BytesView arguments = {}) const;

private:
    const World& world_;
    mutable std::once_flag once_;
    mutable metadata::Metadata metadata_;
};

/// Byte lists that hold text are shown as text.
inline constexpr metadata::Format explorer_format{.ss58_prefix = 42, .text = true};

/// Names come as lists of byte values: their text, or hex when they are not UTF-8.
std::string text_of(const json::value& byte_values);

/// The required parameter as an account.
Result<FixedBytes<32>, RpcError> account_param(const Params& params, std::size_t place, std::string_view name);

/// What `rpc` answers to an explorer's question; the reader outlives the rows.
using Explorer = std::shared_ptr<const ExplorerReader>;
void add_explorer_blocks(JsonRpc& rpc, const Explorer& reader);
void add_explorer_subnets(JsonRpc& rpc, const Explorer& reader);
void add_explorer_accounts(JsonRpc& rpc, const Explorer& reader);

}  // namespace tau::rpc::methods
