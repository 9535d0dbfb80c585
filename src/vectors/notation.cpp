#include "vectors/notation.hpp"

#include <algorithm>
#include <stdexcept>

namespace tau::vectors {
namespace {

std::string short_text(const json::value& value)
{
    std::string text = json::serialize(value);
    constexpr std::size_t limit = 120;
    if (text.size() > limit) text.replace(limit, std::string::npos, "…");
    return text;
}

std::optional<std::string> array_difference(const json::array& expected, const json::array& actual,
                                            const std::string& path)
{
    for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) {
        if (auto found = difference(expected[i], actual[i], path + "[" + std::to_string(i) + "]")) return found;
    }
    if (expected.size() == actual.size()) return std::nullopt;
    return path + ": expected " + std::to_string(expected.size()) + " elements, got " + std::to_string(actual.size());
}

/// Keys of `actual` that are not expected do not count: a file may record less than is computed.
std::optional<std::string> object_difference(const json::object& expected, const json::object& actual,
                                             const std::string& path)
{
    for (const auto& [key, value] : expected) {
        const std::string place = path + "." + std::string(key);
        const auto* found = actual.if_contains(key);
        if (found == nullptr) return place + ": expected " + short_text(value) + ", got nothing";
        if (auto text = difference(value, *found, place)) return text;
    }
    return std::nullopt;
}

}  // namespace

u128 hex_to_u128(std::string_view text)
{
    if (!text.starts_with("0x") || text.size() != 34) throw std::invalid_argument("not a 128-bit hex string");
    u128 value = 0;
    for (const char c : text.substr(2)) {
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0) throw std::invalid_argument("not a hex digit");
        value = value << 4 | static_cast<u128>(digit);
    }
    return value;
}

std::string u128_to_hex(u128 value)
{
    std::string text = "0x";
    for (int shift = 124; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[static_cast<unsigned>(value >> shift) & 15];
    return text;
}

yuma::Sparse Notation<yuma::Sparse>::decode(const json::value& value)
{
    yuma::Sparse out;
    for (const auto& row : value.as_array()) {
        std::vector<u16> columns;
        std::vector<I32F32> values;
        for (const auto& cell : row.as_array()) {
            columns.push_back(cell.at(0).to_number<u16>());
            values.push_back({cell.at(1).to_number<i64>()});
        }
        out.append_row(columns, values);
    }
    return out;
}

json::value Notation<yuma::Sparse>::encode(const yuma::Sparse& m)
{
    json::array out;
    for (std::size_t i = 0; i < m.size(); ++i) {
        json::array row;
        const auto [columns, values] = m.row(i);
        for (std::size_t k = 0; k < columns.size(); ++k) row.push_back(json::array{columns[k], values[k].bits});
        out.push_back(std::move(row));
    }
    return out;
}

std::optional<std::string> difference(const json::value& expected, const json::value& actual, const std::string& path)
{
    if (expected.is_array() && actual.is_array()) {
        return array_difference(expected.get_array(), actual.get_array(), path);
    }
    if (expected.is_object() && actual.is_object()) {
        return object_difference(expected.get_object(), actual.get_object(), path);
    }
    if (expected == actual) return std::nullopt;
    return path + ": expected " + short_text(expected) + ", got " + short_text(actual);
}

}  // namespace tau::vectors
