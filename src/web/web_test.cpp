#include "web/web.hpp"

#include <gtest/gtest.h>

namespace tau::web {
namespace {

std::string text_at(std::string_view path)
{
    const auto asset = find(path);
    return asset ? std::string(asset->bytes.begin(), asset->bytes.end()) : "";
}

TEST(Web, ThePageAndWhatItLoadsAreThere)
{
    EXPECT_EQ(text_at("/"), text_at("/index.html"));
    EXPECT_NE(text_at("/").find("<script src=\"app.js\""), std::string::npos);
    EXPECT_NE(text_at("/").find("href=\"style.css\""), std::string::npos);
    EXPECT_NE(text_at("/app.js?v=1").find("chain_subscribeNewHeads"), std::string::npos);
    EXPECT_EQ(find("/style.css")->content_type, "text/css; charset=utf-8");
    EXPECT_EQ(find("/app.js")->content_type, "text/javascript; charset=utf-8");
}

TEST(Web, NothingElseIs)
{
    EXPECT_FALSE(find(""));
    EXPECT_FALSE(find("/../web.cpp"));
    EXPECT_FALSE(find("/app.js/"));
}

/// Offline and without injection: no foreign address, no way from chain data into markup.
TEST(Web, LoadsNothingFromElsewhere)
{
    for (const auto* path : {"/index.html", "/app.js", "/style.css"}) {
        EXPECT_EQ(text_at(path).find("://"), text_at(path).find("://${")) << path;
        EXPECT_EQ(text_at(path).find("innerHTML"), std::string::npos) << path;
    }
}

}  // namespace
}  // namespace tau::web
