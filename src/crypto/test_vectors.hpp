// For tests of this room and of rooms above it: the golden vectors under tests/vectors/crypto.
#pragma once

#include "base/hex.hpp"
#include "base/result.hpp"
#include "crypto/scheme.hpp"

#include <sodium.h>
#include <zlib.h>
#include <boost/json.hpp>

namespace tau::crypto {

/// The JSON in tests/vectors/crypto/<name>.json.gz.
inline boost::json::value read_vectors(const std::string& name)
{
    const gzFile file = gzopen((std::string(TAU_VECTORS_DIR "/crypto/") + name + ".json.gz").c_str(), "rb");
    TAU_ASSERT(file != nullptr);
    std::string text;
    char chunk[65536];
    for (int size = 0; (size = gzread(file, chunk, sizeof chunk)) > 0;)
        text.append(chunk, static_cast<std::size_t>(size));
    gzclose(file);
    return boost::json::parse(text);
}

inline std::string_view text_at(const boost::json::value& object, std::string_view key)
{
    return object.at(key).as_string();
}

inline Bytes hex_at(const boost::json::value& object, std::string_view key)
{
    return from_hex(text_at(object, key)).value();
}

inline Bytes base64_at(const boost::json::value& object, std::string_view key)
{
    const std::string_view text = text_at(object, key);
    Bytes out(text.size());
    std::size_t size = 0;
    TAU_ASSERT(sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &size, nullptr,
                                 sodium_base64_VARIANT_ORIGINAL) == 0);
    out.resize(size);
    return out;
}

inline Scheme scheme_at(const boost::json::value& object)
{
    return static_cast<Scheme>(object.at("crypto_type").as_int64());
}

/// `object[key]` as text, or nothing.
inline std::string_view optional_text(const boost::json::value& object, std::string_view key)
{
    const auto* value = object.as_object().if_contains(key);
    return value != nullptr && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

}  // namespace tau::crypto
