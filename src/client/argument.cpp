#include "client/argument.hpp"

#include "base/hex.hpp"
#include "client/amount.hpp"
#include "crypto/keypair.hpp"
#include "metadata/integer.hpp"
#include "metadata/lookup.hpp"
#include "metadata/text.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <fstream>

namespace tau::client {
namespace {

using metadata::Shape;
using metadata::Type;
using metadata::TypeId;

bool looks_like_json(std::string_view word)
{
    return word.starts_with('{') || word.starts_with('[') || word.starts_with('"');
}

Result<json::value> parse_json(std::string_view word)
{
    boost::system::error_code failed;
    json::parse_options options;
    options.max_depth = metadata::depth_limit;
    auto value = json::parse(word, failed, {}, options);
    if (failed) return failure("not JSON (" + failed.message() + "): " + std::string(word.substr(0, 60)));
    return value;
}

Result<json::value> as_text(std::string_view word)
{
    return json::value(word);
}

Result<json::value> read_file(std::string_view path)
{
    std::ifstream file{std::string(path), std::ios::binary};
    if (!file) return failure("cannot read the file " + std::string(path));
    const std::string content(std::istreambuf_iterator<char>(file), {});
    return json::value(to_hex(as_bytes(content)));
}

std::vector<std::string_view> split(std::string_view word)
{
    std::vector<std::string_view> out;
    while (!word.empty()) {
        const auto comma = std::min(word.find(','), word.size());
        out.push_back(word.substr(0, comma));
        word.remove_prefix(std::min(comma + 1, word.size()));
    }
    return out;
}

class WordParser {
public:
    explicit WordParser(const Chain& chain) : chain_(chain), types_(chain.metadata().types) {}

    Result<json::value> value(TypeId id, std::string_view word) const
    {
        const Type* type = metadata::find(types_, id);
        if (!type) return failure("of a type that does not exist");
        switch (metadata::shape_of(types_, *type)) {
        case Shape::account:
            return account(word);
        case Shape::address:
            if (!looks_like_json(word)) return account(word);
            break;
        case Shape::option:
            return option(*type, word);
        case Shape::outer:
            return word.starts_with("0x") ? as_text(word) : parse_json(word);
        default:
            break;
        }
        return std::visit([&](const auto& definition) { return plain(definition, *type, word); }, type->definition);
    }

private:
    Result<json::value> account(std::string_view word) const
    {
        TAU_TRY_ASSIGN(const auto address, parse_account(chain_, word));
        return json::value(address);
    }

    Result<json::value> option(const Type& type, std::string_view word) const
    {
        if (word == "none" || word == "None" || word == "null") return json::value();
        const TypeId inner = std::get<metadata::Variants>(type.definition).variants[1].fields[0].type;
        TAU_TRY_ASSIGN(auto held, value(inner, word));
        if (!metadata::may_be_null(types_, inner)) return held;
        return json::value(json::object{{"Some", std::move(held)}});
    }

    Result<json::value> plain(const metadata::Composite& composite, const Type& type, std::string_view word) const
    {
        if (composite.fields.size() != 1 || metadata::is_named(composite.fields)) return parse_json(word);
        if (!type.path.empty()) TAU_TRY(check_unit(type.path.back(), word));
        return value(composite.fields[0].type, word);
    }

    /// An amount of alpha is not to be mistaken for one of TAO.
    Result<void> check_unit(const std::string& name, std::string_view word) const
    {
        const auto amount = parse_amount(word, chain_.token());
        if (!amount) return {};
        if (name == "AlphaBalance" && amount->unit == "TAO") return failure("an amount of alpha is needed, not of TAO");
        if (name == "TaoBalance" && amount->unit == "alpha") return failure("an amount of TAO is needed, not of alpha");
        return {};
    }

    Result<json::value> plain(const metadata::Variants&, const Type&, std::string_view word) const
    {
        return looks_like_json(word) ? parse_json(word) : as_text(word);
    }

    Result<json::value> plain(const metadata::Sequence& sequence, const Type&, std::string_view word) const
    {
        if (metadata::is_byte(types_, sequence.element)) {
            if (word.starts_with('@')) return read_file(word.substr(1));
            return json::value(word);
        }
        return list(sequence.element, word);
    }

    Result<json::value> plain(const metadata::Array& array, const Type&, std::string_view word) const
    {
        return metadata::is_byte(types_, array.element) ? as_text(word) : list(array.element, word);
    }

    Result<json::value> list(TypeId element, std::string_view word) const
    {
        if (looks_like_json(word)) return parse_json(word);
        json::array out;
        for (const auto part : split(word)) {
            TAU_TRY_ASSIGN(auto parsed, value(element, part));
            out.push_back(std::move(parsed));
        }
        return out;
    }

    Result<json::value> plain(const metadata::Tuple&, const Type&, std::string_view word) const
    {
        return parse_json(word);
    }

    Result<json::value> plain(const metadata::CompactOf& compact, const Type&, std::string_view word) const
    {
        return value(compact.inner, word);
    }

    Result<json::value> plain(const metadata::BitSequence&, const Type&, std::string_view word) const
    {
        return json::value(word);
    }

    Result<json::value> plain(metadata::Primitive primitive, const Type&, std::string_view word) const
    {
        if (primitive == metadata::Primitive::boolean) {
            if (word == "true" || word == "yes") return json::value(true);
            if (word == "false" || word == "no") return json::value(false);
            return failure("true or false is needed, not \"" + std::string(word) + "\"");
        }
        if (metadata::integer_bytes(primitive) == 0) return json::value(word);
        if (metadata::parse_integer(word)) return json::value(word);
        if (metadata::integer_bytes(primitive) < least_amount_bytes)
            return failure("a whole number is needed, not \"" + std::string(word) + "\"");
        TAU_TRY_ASSIGN(const auto amount, parse_amount(word, chain_.token()));
        return json::value(decimal_text(amount.units));
    }

    const Chain& chain_;
    const metadata::Registry& types_;
};

/// Assigns words to parameters.
class Assignment {
public:
    Assignment(const Chain& chain, const std::vector<Parameter>& parameters, const std::vector<std::string>& words)
        : chain_(chain), parameters_(parameters), words_(words), given_(parameters.size())
    {
    }

    Result<json::array> run()
    {
        while (next_ < words_.size()) {
            const std::string& word = words_[next_++];
            TAU_TRY(word.starts_with("--") ? named(std::string_view(word).substr(2)) : placed(word));
        }
        json::array out;
        for (std::size_t i = 0; i < parameters_.size(); ++i) {
            if (!given_[i] && !is_option(i)) return failure("the argument " + parameters_[i].name + " is missing");
            out.push_back(given_[i] ? *given_[i] : json::value());
        }
        return out;
    }

private:
    Result<void> placed(const std::string& word)
    {
        for (std::size_t i = 0; i < parameters_.size(); ++i)
            if (!given_[i] && !by_name_later(i)) return set(i, word);
        return failure("\"" + word + "\" is one argument too many");
    }

    /// Whether a word that is still to come names parameter i.
    bool by_name_later(std::size_t i) const
    {
        return std::any_of(words_.begin() + static_cast<i64>(next_), words_.end(), [&](const std::string& word) {
            if (!word.starts_with("--")) return false;
            const auto place = place_of(name_in(std::string_view(word).substr(2)));
            return place && *place == i;
        });
    }

    static std::string name_in(std::string_view option)
    {
        std::string out(option.substr(0, option.find('=')));
        std::ranges::replace(out, '-', '_');
        return out;
    }

    Result<void> named(std::string_view option)
    {
        TAU_TRY_ASSIGN(const std::size_t place, place_of(name_in(option)));
        const auto equals = option.find('=');
        if (equals != std::string_view::npos) return set(place, option.substr(equals + 1));
        const bool has_word = next_ < words_.size() && !words_[next_].starts_with("--");
        if (is_bool(place) && !(has_word && is_bool_word(words_[next_]))) return set(place, "true");
        if (!has_word) return failure("--" + parameters_[place].name + " needs a value");
        return set(place, words_[next_++]);
    }

    /// By the whole name, or by a part between underscores that only one name has.
    Result<std::size_t> place_of(const std::string& name) const
    {
        std::vector<std::string> names;
        for (const auto& parameter : parameters_) names.push_back(parameter.name);
        const auto exact = std::ranges::find(names, name);
        if (exact != names.end()) return static_cast<std::size_t>(exact - names.begin());
        std::vector<std::size_t> partial;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (("_" + names[i] + "_").find("_" + name + "_") != std::string::npos) partial.push_back(i);
        if (partial.empty() && name == "amount") partial = amounts();
        if (partial.size() == 1) return partial[0];
        std::string all;
        for (const auto& n : names) all += (all.empty() ? "" : ", ") + n;
        return failure("no argument --" + name + metadata::did_you_mean(name, names) + "; there are: " + all);
    }

    /// The places of amounts of money, whatever they are called.
    std::vector<std::size_t> amounts() const
    {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < parameters_.size(); ++i) {
            const std::string type = metadata::type_text(chain_.metadata().types, parameters_[i].type);
            if (type == "TaoBalance" || type == "AlphaBalance") out.push_back(i);
        }
        return out;
    }

    Result<void> set(std::size_t place, std::string_view word)
    {
        const Parameter& parameter = parameters_[place];
        if (given_[place]) return failure("the argument " + parameter.name + " is given twice");
        auto parsed = parse_argument(chain_, parameter.type, word);
        if (!parsed) return failure(parameter.name + ": " + parsed.error().message);
        given_[place] = *std::move(parsed);
        return {};
    }

    bool is_bool(std::size_t place) const
    {
        return metadata::primitive_of(chain_.metadata().types, parameters_[place].type) == metadata::Primitive::boolean;
    }

    bool is_option(std::size_t place) const
    {
        const Type* type = metadata::find(chain_.metadata().types, parameters_[place].type);
        return type && metadata::shape_of(chain_.metadata().types, *type) == Shape::option;
    }

    static bool is_bool_word(const std::string& word)
    {
        return word == "true" || word == "false" || word == "yes" || word == "no";
    }

    const Chain& chain_;
    const std::vector<Parameter>& parameters_;
    const std::vector<std::string>& words_;
    std::vector<std::optional<json::value>> given_;
    std::size_t next_ = 0;
};

}  // namespace

Result<json::value> parse_argument(const Chain& chain, TypeId type, std::string_view word)
{
    return WordParser(chain).value(type, word);
}

std::vector<Parameter> parameters_of(const std::vector<metadata::Field>& fields)
{
    std::vector<Parameter> out;
    for (const auto& field : fields)
        out.push_back({field.name.value_or("arg" + std::to_string(out.size() + 1)), field.type});
    return out;
}

Result<json::array> parse_arguments(const Chain& chain, const std::vector<Parameter>& parameters,
                                    const std::vector<std::string>& words)
{
    return Assignment(chain, parameters, words).run();
}

Result<std::string> parse_account(const Chain& chain, std::string_view word)
{
    if (!word.starts_with("//")) return std::string(word);
    TAU_TRY_ASSIGN(const auto pair, crypto::KeyPair::from_uri(word));
    return chain.address(pair.account());
}

}  // namespace tau::client
