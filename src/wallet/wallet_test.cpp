#include "wallet/wallet.hpp"

#include "crypto/test_vectors.hpp"
#include "wallet/base64.hpp"
#include "wallet/encryption.hpp"
#include "wallet/keyfile.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace tau::wallet {
namespace {

namespace fs = std::filesystem;
using crypto::to_secret;

/// A directory that goes with the test.
class WalletDirectory : public testing::Test {
protected:
    WalletDirectory()
    {
        std::string name = (fs::temp_directory_path() / "tau-wallet-XXXXXX").string();
        root = ::mkdtemp(name.data());
    }
    ~WalletDirectory() override { fs::remove_all(root); }

    static int mode(const fs::path& path)
    {
        struct stat status{};
        EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
        return static_cast<int>(status.st_mode & 0777);
    }
    static std::string content(const fs::path& path)
    {
        std::ifstream file(path);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    static AskPassword unasked()
    {
        return []() -> Result<SecretBytes> {
            ADD_FAILURE() << "a password was asked for";
            return failure("none");
        };
    }

    fs::path root;
    Key alice = key_from_uri("//Alice").value();
};

TEST_F(WalletDirectory, HasTheFilesAndModesOfTheVectors)
{
    const auto vectors = crypto::read_vectors("keyfiles");
    const auto wallet = Wallet::at(root, "vec").value();
    const auto coldkey =
        key_from_phrase("bottom drive obey lake curtain smoke basket hold race lonely fit walk").value();
    const auto hotkey = key_from_phrase(
                            "abandon abandon abandon abandon abandon abandon abandon abandon abandon "
                            "abandon abandon about")
                            .value();
    ASSERT_TRUE(wallet.save_coldkey(coldkey, std::nullopt, IfExists::refuse));
    ASSERT_TRUE(wallet.save_hotkey("hk", hotkey, std::nullopt, IfExists::refuse));
    std::size_t files = 0;
    for (const auto& row : vectors.at("wallet_dir").as_array()) {
        const fs::path path = root / crypto::text_at(row, "path");
        if (path == root / "./") continue;
        EXPECT_EQ(mode(path), std::stoi(std::string(crypto::text_at(row, "mode")).substr(2), nullptr, 8)) << path;
        if (!row.as_object().contains("content") || row.at("content").is_null()) continue;
        EXPECT_EQ(boost::json::parse(content(path)), row.at("content")) << path;
        ++files;
    }
    EXPECT_EQ(files, 3u);
    EXPECT_EQ(std::distance(fs::recursive_directory_iterator(root), {}), 6);
}

TEST_F(WalletDirectory, ReadsAnEncryptedColdkeyOfTheOfficialClient)
{
    const auto vectors = crypto::read_vectors("keyfiles");
    const auto& row = vectors.at("encrypted").at(0);
    const auto wallet = Wallet::at(root, "w").value();
    const auto watched = key_from_address(crypto::text_at(row, "ss58")).value();
    ASSERT_TRUE(wallet.save_coldkey(watched, std::nullopt, IfExists::refuse));
    ASSERT_TRUE(write_secret_file(wallet.coldkey_path(), crypto::base64_at(row, "data_base64"), IfExists::refuse));
    const auto listed = list_wallets(root).value();
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_TRUE(listed[0].coldkey.encrypted && listed[0].can_sign);
    EXPECT_EQ(listed[0].coldkey.address, watched.address());

    const auto key = wallet.coldkey([&] { return Result<SecretBytes>(to_secret(crypto::text_at(row, "password"))); });
    ASSERT_TRUE(key) << key.error().message;
    EXPECT_EQ(key->account, watched.account);
    EXPECT_TRUE(key->pair);
}

TEST_F(WalletDirectory, NothingIsOverwrittenUnlessAsked)
{
    const auto wallet = Wallet::at(root, "w").value();
    const auto bob = key_from_uri("//Bob").value();
    ASSERT_TRUE(wallet.save_hotkey("h", alice, std::nullopt, IfExists::refuse));
    EXPECT_FALSE(wallet.save_hotkey("h", bob, std::nullopt, IfExists::refuse));
    EXPECT_EQ(wallet.hotkey("h", unasked())->account, alice.account);
    ASSERT_TRUE(wallet.save_hotkey("h", bob, std::nullopt, IfExists::replace));
    EXPECT_EQ(wallet.hotkey("h", unasked())->account, bob.account);
    EXPECT_EQ(std::distance(fs::directory_iterator(root / "w" / "hotkeys"), {}), 2);
}

TEST_F(WalletDirectory, WatchedKeysHaveNoSecretFile)
{
    const auto wallet = Wallet::at(root, "watch").value();
    const auto key = key_from_address(alice.address()).value();
    ASSERT_TRUE(wallet.save_coldkey(key, std::nullopt, IfExists::refuse));
    ASSERT_TRUE(wallet.save_hotkey("h", key, std::nullopt, IfExists::refuse));
    EXPECT_FALSE(fs::exists(wallet.coldkey_path()));
    const auto listed = list_wallets(root).value();
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_FALSE(listed[0].can_sign);
    ASSERT_EQ(listed[0].hotkeys.size(), 1u);
    EXPECT_EQ(listed[0].hotkeys[0].name, "h");
    EXPECT_EQ(listed[0].hotkeys[0].address, alice.address());
}

TEST_F(WalletDirectory, NamesCannotLeaveIt)
{
    for (const char* name : {"", ".", "..", "a/b", "/etc"}) EXPECT_FALSE(Wallet::at(root, name)) << name;
    EXPECT_FALSE(Wallet::at(root, "w")->hotkey_path("../coldkey"));
    EXPECT_FALSE(Wallet::at(root, "missing")->coldkey(unasked()));
    EXPECT_TRUE(list_wallets(root / "missing")->empty());
}

TEST(Password, VariableAndScramblingOfTheVectors)
{
    const auto vectors = crypto::read_vectors("keyfiles");
    const auto& example = vectors.at("env_password_example");
    EXPECT_EQ(password_variable("test"), crypto::text_at(example, "variable"));
    EXPECT_EQ(password_variable("/root/.bittensor/w/coldkey"), "BT_PW__ROOT__BITTENSOR_W_COLDKEY");
    const std::string_view password = crypto::text_at(example, "password");
    const auto stored = encode_password(as_bytes(password), "BT_PW_TEST");
    EXPECT_EQ(as_text(stored), as_text(to_base64(crypto::hex_at(example, "stored_hex"))));
    EXPECT_EQ(as_text(decode_password(as_text(stored), "BT_PW_TEST").value()), password);
    EXPECT_FALSE(decode_password("not base 64", "BT_PW_TEST"));
}

TEST(Password, TheEnvironmentIsAskedInOrder)
{
    EXPECT_FALSE(password_from_environment("/k")->has_value());
    ::setenv("BT_PW__K", std::string(as_text(encode_password(as_bytes("own"), "BT_PW__K"))).c_str(), 1);
    EXPECT_EQ(as_text(password_from_environment("/k")->value()), "own");
    ::setenv("BT_WALLET_PASSWORD", "all", 1);
    EXPECT_EQ(as_text(password_from_environment("/k")->value()), "all");
    ::unsetenv("BT_WALLET_PASSWORD");
    ::setenv("BT_PW__K", "not base 64", 1);
    EXPECT_FALSE(password_from_environment("/k"));
    ::unsetenv("BT_PW__K");
}

TEST(Password, ComesFromADescriptorLineByLine)
{
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    ASSERT_EQ(::write(ends[1], "first\r\nsecond", 13), 13);
    ::close(ends[1]);
    EXPECT_EQ(as_text(*usual_password("x", ends[0])()), "first");
    EXPECT_EQ(as_text(*usual_password("x", ends[0])()), "second");
    ::close(ends[0]);
    EXPECT_FALSE(password_from_descriptor(-1));
}

}  // namespace
}  // namespace tau::wallet
