#include "node/chain_setup.hpp"
#include "node/node.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

namespace tau::node {
namespace {

struct Directory {
    std::filesystem::path path;

    Directory()
    {
        std::string name = (std::filesystem::temp_directory_path() / "taud-setup-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Directory() { std::filesystem::remove_all(path); }
};

NodeConfig config_at(const Directory& directory, frame::Setup setup)
{
    NodeConfig config;
    config.setup = setup;
    config.base_path = directory.path;
    return config;
}

TEST(ChainSetup, AChainGoesOnOnlyAsWhatItBegan)
{
    const Directory directory;
    const frame::Setup begun{frame::spec_461, frame::Profile::finney};
    ASSERT_TRUE(Node::open(config_at(directory, begun)));
    EXPECT_TRUE(Node::open(config_at(directory, begun)));
    for (const frame::Setup other :
         {frame::Setup{frame::spec_475, frame::Profile::finney}, frame::Setup{frame::spec_461, frame::Profile::fast}}) {
        const auto refused = Node::open(config_at(directory, other));
        ASSERT_FALSE(refused);
        EXPECT_NE(refused.error().message.find("begun with --spec 461 --profile finney"), std::string::npos);
    }
    EXPECT_TRUE(Node::open(config_at(directory, begun)));
}

TEST(ChainSetup, APlaceThatCannotBeWrittenSaysSo)
{
    const auto refused = keep_setup("/nowhere", {});
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("/nowhere/setup.txt"), std::string::npos);
}

}  // namespace
}  // namespace tau::node
