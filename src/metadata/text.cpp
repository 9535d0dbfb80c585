#include "metadata/text.hpp"

#include <algorithm>

namespace tau::metadata {
namespace {

struct Decoded {
    u32 code_point = 0;
    std::size_t size = 0;  // 0: malformed
};

Decoded next_character(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<u8>(text[i]); };
    const u8 lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < size) return {};
    u32 code_point = lead & (0x7fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return {};
        code_point = code_point << 6 | (byte(i) & 0x3f);
    }
    constexpr u32 smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code_point >= 0xd800 && code_point < 0xe000;
    if (code_point < smallest[size] || code_point > 0x10ffff || surrogate) return {};
    return {code_point, size};
}

template <class Allowed>
bool all_characters(std::string_view text, Allowed allowed)
{
    while (!text.empty()) {
        const auto [code_point, size] = next_character(text);
        if (size == 0 || !allowed(code_point)) return false;
        text.remove_prefix(size);
    }
    return true;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

/// Levenshtein distance, case ignored.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (lower(a[i]) != lower(b[j]) ? 1 : 0);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

}  // namespace

bool is_utf8(std::string_view text)
{
    return all_characters(text, [](u32) { return true; });
}

bool is_printable(std::string_view text)
{
    return all_characters(text, [](u32 c) { return c == '\n' || c == '\t' || (c >= 0x20 && (c < 0x7f || c > 0x9f)); });
}

std::optional<std::string> utf8_of(u32 code_point)
{
    std::string out;
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (code_point >> shift & 0x3f)); };
    if (code_point < 0x80) {
        out += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        out += static_cast<char>(0xc0 | code_point >> 6);
        tail(0);
    } else if (code_point < 0x10000) {
        out += static_cast<char>(0xe0 | code_point >> 12);
        tail(6);
        tail(0);
    } else if (code_point <= 0x10ffff) {
        out += static_cast<char>(0xf0 | code_point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
    if (!is_utf8(out) || out.empty()) return std::nullopt;
    return out;
}

std::optional<u32> code_point_of(std::string_view text)
{
    if (text.empty()) return std::nullopt;
    const auto [code_point, size] = next_character(text);
    return size != 0 && size == text.size() ? std::optional(code_point) : std::nullopt;
}

std::optional<std::string> near_miss(std::string_view name, const std::vector<std::string>& candidates)
{
    std::size_t best = name.size() / 3 + 2;
    std::optional<std::string> out;
    for (const auto& candidate : candidates) {
        if (candidate.size() > 2 * name.size() + 8) continue;
        const std::size_t edits = distance(name, candidate);
        if (edits < best) {
            best = edits;
            out = candidate;
        }
    }
    return out;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates)
{
    const auto near = near_miss(name, candidates);
    return near ? " (did you mean \"" + *near + "\"?)" : "";
}

}  // namespace tau::metadata
