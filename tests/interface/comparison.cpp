#include "interface/comparison.hpp"

#include <algorithm>
#include <functional>

namespace tau::interface {
namespace {

using namespace metadata;

class Comparison {
public:
    Comparison(const Metadata& expected, const Metadata& actual) : e_(expected), a_(actual), types_(expected, actual) {}

    Items run() &&
    {
        each("pallet ", e_.pallets, a_.pallets, &Pallet::name, [this](auto& e, auto& a) { return pallet(e, a); });
        each("api ", e_.apis, a_.apis, &RuntimeApi::name, [this](auto& e, auto& a) { return api(e, a); });
        extrinsic();
        outer_enums();
        types_.add_named(items_);
        ignore_pallets_of_outer_enums();
        return std::move(items_);
    }

private:
    using Found = std::set<std::string>;

    /// Pairs two lists by name and compares what both have.
    template <class List, class Compare>
    void each(const std::string& prefix, const List& expected, const List& actual, auto name, Compare compare)
    {
        for (const auto& e : expected) {
            const auto key = prefix + std::invoke(name, e);
            const auto a = std::ranges::find(actual, std::invoke(name, e), name);
            items_[key];
            if (a == actual.end())
                items_[key].insert("missing");
            else
                merge(key, compare(e, *a));
        }
        for (const auto& a : actual)
            if (std::ranges::find(expected, std::invoke(name, a), name) == expected.end())
                items_[prefix + std::invoke(name, a)].insert("extra");
    }
    void merge(const std::string& key, Found found) { items_[key].merge(found); }
    template <class T>
    static void expect(Found& out, const char* what, const T& e, const T& a)
    {
        if (!(e == a)) out.insert(std::string(what) + " differs");
    }
    void expect_type(Found& out, const std::string& what, TypeId e, TypeId a)
    {
        for (const auto& d : types_.differences(e, a)) out.insert(what + ": " + d);
    }

    static const std::vector<Variant>& variants(const Metadata& m, const std::optional<TypeId>& id)
    {
        static const std::vector<Variant> none;
        return id ? std::get<Variants>(m.type(*id).definition).variants : none;
    }

    Found pallet(const Pallet& e, const Pallet& a)
    {
        Found out;
        expect(out, "index", e.index, a.index);
        expect(out, "prefix", e.storage ? e.storage->prefix : "", a.storage ? a.storage->prefix : "");
        static const std::vector<StorageEntry> none;
        const auto by_variant = [this](auto& x, auto& y) { return variant(x, y); };
        const auto part = [&](const char* name) { return e.name + " " + name + " "; };
        each(part("calls"), variants(e_, e.calls), variants(a_, a.calls), &Variant::name, by_variant);
        each(part("events"), variants(e_, e.event), variants(a_, a.event), &Variant::name, by_variant);
        each(part("errors"), variants(e_, e.error), variants(a_, a.error), &Variant::name, by_variant);
        each(part("storage"), e.storage ? e.storage->entries : none, a.storage ? a.storage->entries : none,
             &StorageEntry::name, [this](auto& x, auto& y) { return storage(x, y); });
        each(part("constants"), e.constants, a.constants, &Constant::name, [this](auto& x, auto& y) {
            Found found;
            expect(found, "value", x.value, y.value);
            expect_type(found, "type", x.type, y.type);
            return found;
        });
        return out;
    }

    Found variant(const Variant& e, const Variant& a)
    {
        Found out = types_.fields(e.fields, a.fields);
        expect(out, "index", e.index, a.index);
        return out;
    }

    Found storage(const StorageEntry& e, const StorageEntry& a)
    {
        Found out;
        expect(out, "modifier", e.modifier, a.modifier);
        expect(out, "default", e.fallback, a.fallback);
        expect(out, "kind", e.type.index(), a.type.index());
        if (!out.empty()) return out;
        if (const auto* plain = std::get_if<Plain>(&e.type)) {
            expect_type(out, "value", plain->value, std::get<Plain>(a.type).value);
            return out;
        }
        const auto &x = std::get<Map>(e.type), &y = std::get<Map>(a.type);
        expect(out, "hashers", x.hashers, y.hashers);
        expect_type(out, "key", x.key, y.key);
        expect_type(out, "value", x.value, y.value);
        return out;
    }

    Found api(const RuntimeApi& e, const RuntimeApi& a)
    {
        each("api " + e.name + " ", e.methods, a.methods, &ApiMethod::name, [this](auto& x, auto& y) {
            Found out;
            expect(out, "number of inputs", x.inputs.size(), y.inputs.size());
            for (std::size_t i = 0; i < std::min(x.inputs.size(), y.inputs.size()); ++i) {
                expect(out, "input names", x.inputs[i].name, y.inputs[i].name);
                expect_type(out, x.inputs[i].name, x.inputs[i].type, y.inputs[i].type);
            }
            expect_type(out, "output", x.output, y.output);
            return out;
        });
        return {};
    }

    void extrinsic()
    {
        const auto &e = e_.extrinsic, &a = a_.extrinsic;
        Found out;
        expect(out, "version", e.version, a.version);
        expect_type(out, "address", e.address, a.address);
        expect_type(out, "call", e.call, a.call);
        expect_type(out, "signature", e.signature, a.signature);
        expect_type(out, "extra", e.extra, a.extra);
        merge("extrinsic", std::move(out));
        std::size_t position = 0;
        each("extension ", e.extensions, a.extensions, &SignedExtension::identifier, [&](auto& x, auto& y) {
            Found found;
            expect(found, "position", position++, static_cast<std::size_t>(&y - a.extensions.data()));
            expect_type(found, "type", x.type, y.type);
            expect_type(found, "implicit", x.additional_signed, y.additional_signed);
            return found;
        });
    }

    /// V14 has none: both sides are then type 0, whatever that is.
    void outer_enums()
    {
        if (e_.apis.empty()) return;
        Found out;
        expect_type(out, "call", e_.outer_enums.call, a_.outer_enums.call);
        expect_type(out, "event", e_.outer_enums.event, a_.outer_enums.event);
        expect_type(out, "error", e_.outer_enums.error, a_.outer_enums.error);
        merge("outer enums", std::move(out));
    }

    /// A missing pallet is said once, not again for each outer enum.
    void ignore_pallets_of_outer_enums()
    {
        for (const auto* name : {"RuntimeCall", "RuntimeEvent", "RuntimeError"}) {
            auto& found = items_["types node_subtensor_runtime::" + std::string(name)];
            std::erase_if(found, [this](const std::string& d) {
                const auto pallet = items_.find("pallet " + d.substr(1, d.find(':') - 1));
                return pallet != items_.end() && pallet->second.contains("missing");
            });
        }
    }

    const Metadata& e_;
    const Metadata& a_;
    TypeComparison types_;
    Items items_;
};

}  // namespace

Items compare(const Metadata& expected, const Metadata& actual)
{
    return Comparison(expected, actual).run();
}

}  // namespace tau::interface
