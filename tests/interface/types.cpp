#include "interface/types.hpp"

#include <algorithm>
#include <array>

namespace tau::interface {
namespace {

using namespace metadata;

/// Paths that official clients look at to choose how a value is read or shown. `*` at either end stands for anything.
constexpr std::array<std::string_view, 17> client_paths{
    "Option",
    "Result",
    "BTreeMap",
    "BTreeSet",
    "Cow",
    "sp_core::crypto::AccountId32",
    "sp_core::OpaqueMetadata",
    "sp_runtime::multiaddress::MultiAddress",
    "sp_runtime::generic::era::Era",
    "primitive_types::*",
    "sp_arithmetic::per_things::*",
    "*::RuntimeCall",
    "*::RuntimeEvent",
    "*::Call",
    "*::Event",
    "*::EventRecord",
    "*::RuntimeError",
};

std::string path_of(const Type& t)
{
    std::string out;
    for (const auto& segment : t.path) out += (out.empty() ? "" : "::") + segment;
    return out;
}

bool matches(std::string_view path, std::string_view pattern)
{
    if (pattern.starts_with('*')) return path.ends_with(pattern.substr(1));
    if (pattern.ends_with('*')) return path.starts_with(pattern.substr(0, pattern.size() - 1));
    return path == pattern;
}

bool is_client_path(const Type& t)
{
    const auto path = path_of(t);
    return std::ranges::any_of(client_paths, [&](auto pattern) { return matches(path, pattern); });
}

/// The type inside a tuple struct of one field.
std::optional<TypeId> newtype(const Type& t)
{
    const auto* c = std::get_if<Composite>(&t.definition);
    if (!c || t.path.empty() || c->fields.size() != 1 || c->fields[0].name) return std::nullopt;
    return c->fields[0].type;
}

/// Through wrappers that clients do not know, to what they see.
TypeId unwrapped(const Metadata& m, TypeId id)
{
    while (!is_client_path(m.type(id))) {
        const auto inner = newtype(m.type(id));
        if (!inner) break;
        id = *inner;
    }
    return id;
}

/// Tuple, tuple struct and the empty ones are one thing.
std::optional<std::vector<TypeId>> as_tuple(const Type& t)
{
    if (const auto* tuple = std::get_if<Tuple>(&t.definition)) return tuple->elements;
    const auto* c = std::get_if<Composite>(&t.definition);
    if (!c || std::ranges::any_of(c->fields, [](const Field& f) { return f.name.has_value(); })) return std::nullopt;
    std::vector<TypeId> out;
    for (const auto& f : c->fields) out.push_back(f.type);
    return out;
}

std::string joined(const Metadata& m, const std::vector<TypeId>& ids)
{
    std::string out;
    for (const auto id : ids) out += (out.empty() ? "" : ", ") + type_text(m, id);
    return out;
}

std::string names(const std::vector<Field>& fields)
{
    std::string out;
    for (const auto& f : fields) out += (out.empty() ? "" : ", ") + f.name.value_or("_");
    return "(" + out + ")";
}

struct Spelling {
    const Metadata& m;
    std::string operator()(const Sequence& s) const { return "Vec<" + type_text(m, s.element) + ">"; }
    std::string operator()(const Array& s) const
    {
        return "[" + type_text(m, s.element) + "; " + std::to_string(s.length) + "]";
    }
    std::string operator()(const Tuple& t) const { return "(" + joined(m, t.elements) + ")"; }
    std::string operator()(const CompactOf& c) const { return "Compact<" + type_text(m, c.inner) + ">"; }
    std::string operator()(const BitSequence&) const { return "BitVec"; }
    std::string operator()(const Primitive& p) const
    {
        static constexpr std::array<std::string_view, 15> spelt{"bool", "char", "str",  "u8",   "u16",
                                                                "u32",  "u64",  "u128", "u256", "i8",
                                                                "i16",  "i32",  "i64",  "i128", "i256"};
        return std::string(spelt[static_cast<std::size_t>(p)]);
    }
    std::string operator()(const Composite&) const { return "struct"; }
    std::string operator()(const Variants&) const { return "enum"; }
};

}  // namespace

std::string type_text(const Metadata& m, TypeId id)
{
    const Type& t = m.type(id);
    if (t.path.empty()) return std::visit(Spelling{m}, t.definition);
    // Extrinsics and blocks carry half the runtime as parameters; type-level numbers are a tree of bits.
    if (t.path.back() == "UncheckedExtrinsic" || t.path.back() == "Block") return path_of(t);
    std::vector<TypeId> params;
    for (const auto& p : t.params)
        if (p.type) params.push_back(*p.type);
    return params.empty() ? path_of(t) : path_of(t) + "<" + joined(m, params) + ">";
}

bool TypeComparison::same_params(const Type& expected, const Type& actual)
{
    return std::ranges::equal(expected.params, actual.params, [&](const Parameter& e, const Parameter& a) {
        return e.type.has_value() == a.type.has_value() && (!e.type || same(*e.type, *a.type));
    });
}

bool TypeComparison::same_elements(const Definition& expected, const Definition& actual)
{
    if (expected.index() != actual.index()) return false;
    if (const auto* s = std::get_if<Sequence>(&expected)) return same(s->element, std::get<Sequence>(actual).element);
    if (const auto* c = std::get_if<CompactOf>(&expected)) return same(c->inner, std::get<CompactOf>(actual).inner);
    if (const auto* p = std::get_if<Primitive>(&expected)) return *p == std::get<Primitive>(actual);
    if (const auto* x = std::get_if<Array>(&expected)) {
        const auto& y = std::get<Array>(actual);
        return x->length == y.length && same(x->element, y.element);
    }
    return std::holds_alternative<BitSequence>(expected);
}

std::set<std::string> TypeComparison::fields(const std::vector<Field>& expected, const std::vector<Field>& actual)
{
    if (names(expected) != names(actual)) return {"fields: expected " + names(expected) + ", got " + names(actual)};
    std::set<std::string> out;
    for (std::size_t i = 0; i < expected.size(); ++i)
        for (const auto& d : differences(expected[i].type, actual[i].type))
            out.insert(expected[i].name.value_or(std::to_string(i)) + ": " + d);
    return out;
}

std::set<std::string> TypeComparison::variants(const Variants& expected, const Variants& actual)
{
    std::set<std::string> out;
    const auto named = [](const Variants& all, const std::string& name) {
        return std::ranges::find(all.variants, name, &Variant::name);
    };
    for (const auto& v : expected.variants) {
        const auto w = named(actual, v.name);
        if (w == actual.variants.end()) {
            out.insert("." + v.name + ": missing");
            continue;
        }
        if (v.index != w->index)
            out.insert("." + v.name + ": expected index " + std::to_string(v.index) + ", got " +
                       std::to_string(w->index));
        for (const auto& d : fields(v.fields, w->fields)) out.insert("." + v.name + "." + d);
    }
    for (const auto& w : actual.variants)
        if (named(expected, w.name) == expected.variants.end()) out.insert("." + w.name + ": extra");
    return out;
}

std::set<std::string> TypeComparison::bodies(const Type& expected, const Type& actual)
{
    const auto *ev = std::get_if<Variants>(&expected.definition), *av = std::get_if<Variants>(&actual.definition);
    if (ev && av) return variants(*ev, *av);
    const auto et = as_tuple(expected), at = as_tuple(actual);
    if (et && at) {
        const bool equal = std::ranges::equal(*et, *at, [&](TypeId e, TypeId a) { return same(e, a); });
        return equal ? std::set<std::string>{} : std::set<std::string>{"other elements"};
    }
    const auto *ec = std::get_if<Composite>(&expected.definition), *ac = std::get_if<Composite>(&actual.definition);
    if (ec && ac && !et && !at) return fields(ec->fields, ac->fields);
    if (same_elements(expected.definition, actual.definition)) return {};
    return {"another kind of type"};
}

bool TypeComparison::same(TypeId expected, TypeId actual)
{
    const TypeId e = unwrapped(e_, expected), a = unwrapped(a_, actual);
    const Pair pair{e.value, a.value};
    if (const auto known = memo_.find(pair); known != memo_.end()) return known->second;
    memo_[pair] = true;  // A recursive type is equal unless shown otherwise.
    const Type &x = e_.type(e), &y = a_.type(a);
    const bool client = is_client_path(x);
    if (client != is_client_path(y) || (client && x.path.back() != y.path.back())) return memo_[pair] = false;
    if (!x.path.empty() && x.path == y.path && same_params(x, y)) {
        if (named_.insert(pair).second) todo_.insert(pair);
        return true;
    }
    if (client && !std::get_if<Variants>(&x.definition) && !same_params(x, y)) return memo_[pair] = false;
    return memo_[pair] = bodies(x, y).empty();
}

std::set<std::string> TypeComparison::differences(TypeId expected, TypeId actual)
{
    if (same(expected, actual)) return {};
    return {"expected " + type_text(e_, expected) + ", got " + type_text(a_, actual)};
}

void TypeComparison::add_named(Items& items)
{
    while (!todo_.empty()) {
        const auto pair = todo_.extract(todo_.begin()).value();
        const Type &e = e_.type({pair.first}), &a = a_.type({pair.second});
        items["types " + type_text(e_, {pair.first})].merge(bodies(e, a));
    }
}

}  // namespace tau::interface
