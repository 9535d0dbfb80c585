#include "frame/sentence.hpp"

namespace tau::frame {
namespace {

bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// A capital behind something else, or the last of a run when a word follows it.
bool begins_word(std::string_view name, std::size_t i)
{
    if (i == 0 || !is_capital(name[i])) return i == 0;
    const bool word_follows = i + 1 < name.size() && name[i + 1] >= 'a' && name[i + 1] <= 'z';
    return !is_capital(name[i - 1]) || word_follows;
}

/// A word of several capitals, like POW; a single one, like the "A" of "NotAParent", is an ordinary word.
bool is_run(std::string_view name, std::size_t i)
{
    return i + 1 < name.size() && is_capital(name[i + 1]) && !begins_word(name, i + 1);
}

}  // namespace

std::string sentence_of(std::string_view name)
{
    std::string out;
    bool in_run = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool begins = begins_word(name, i);
        if (begins) in_run = is_run(name, i);
        if (begins && i > 0) out += ' ';
        const bool lowers = i > 0 && is_capital(name[i]) && !in_run;
        out += lowers ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    }
    return out + '.';
}

}  // namespace tau::frame
