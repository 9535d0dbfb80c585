// Reading JSON that may be anything.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace tau::client {

namespace json = boost::json;

/// The member of an object; nullptr when `value` is none or lacks it.
inline const json::value* member(const json::value& value, std::string_view name)
{
    const auto* object = value.if_object();
    return object ? object->if_contains(name) : nullptr;
}

/// A string without its quotes; anything else as JSON.
inline std::string plain_text(const json::value& value)
{
    return value.is_string() ? std::string(std::string_view(value.get_string())) : json::serialize(value);
}

inline bool is_text(const json::value* value, std::string_view text)
{
    return value && value->is_string() && std::string_view(value->get_string()) == text;
}

}  // namespace tau::client
