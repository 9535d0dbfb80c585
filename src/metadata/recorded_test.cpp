#include "metadata/recorded.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <memory>

namespace tau::metadata {

Bytes recorded_bytes(u32 spec, u8 version)
{
    const std::string path = std::string(TAU_VECTORS_DIR) + "/metadata/" + std::to_string(spec) + "-v" +
                             std::to_string(version) + ".scale.gz";
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    EXPECT_TRUE(file) << path;
    Bytes out;
    u8 chunk[1 << 16];
    for (int got = 0; (got = gzread(file.get(), chunk, sizeof chunk)) > 0;) out.insert(out.end(), chunk, chunk + got);
    return out;
}

const Metadata& recorded(u32 spec, u8 version)
{
    static std::map<std::pair<u32, u8>, Metadata> cache;
    const auto key = std::pair(spec, version);
    if (!cache.contains(key)) cache[key] = decode(recorded_bytes(spec, version)).value();
    return cache[key];
}

TEST(Metadata, DecodesTheRecordedAndEncodesItAgain)
{
    for (const u32 spec : {461u, 475u}) {
        for (const u8 version : {u8{14}, u8{15}}) {
            const Bytes bytes = recorded_bytes(spec, version);
            EXPECT_EQ(encode(recorded(spec, version), version), bytes) << spec << " V" << int{version};
        }
    }
}

TEST(Metadata, OfVersion14KnowsThePartsOfAnExtrinsicToo)
{
    const auto& m = recorded(461, 14);
    EXPECT_EQ(m.type(m.extrinsic.address).path.back(), "MultiAddress");
    EXPECT_EQ(m.type(m.extrinsic.call).path.back(), "RuntimeCall");
    EXPECT_EQ(m.type(m.extrinsic.signature).path.back(), "MultiSignature");
}

TEST(Metadata, RefusesWhatIsCutShortOrTooLong)
{
    Bytes bytes = recorded_bytes(461, 15);
    for (std::size_t size = 0; size < bytes.size(); size += 997)
        EXPECT_FALSE(decode(BytesView(bytes).first(size))) << size;
    bytes.push_back(0);
    EXPECT_FALSE(decode(bytes));
}

}  // namespace tau::metadata
