// When two types of two registries are the same to a client.
#pragma once

#include "metadata/metadata.hpp"

#include <map>
#include <set>

namespace tau::interface {

/// Differences by item: `Balances calls transfer_all` -> what is wrong with it, empty when nothing is.
using Items = std::map<std::string, std::set<std::string>>;

/// A type as an expression that does not depend on the registry's numbering.
std::string type_text(const metadata::Metadata& m, metadata::TypeId id);

/// Compares types, each pair once. A named type that both sides call the same is compared under its own name, as the
/// item `types <name>`, however often it is used.
class TypeComparison {
public:
    TypeComparison(const metadata::Metadata& expected, const metadata::Metadata& actual) : e_(expected), a_(actual) {}

    /// What differs, each with where inside the type; empty when they are the same.
    std::set<std::string> differences(metadata::TypeId expected, metadata::TypeId actual);
    std::set<std::string> fields(const std::vector<metadata::Field>& expected,
                                 const std::vector<metadata::Field>& actual);
    /// Adds the named types met so far, and those they lead to.
    void add_named(Items& items);

private:
    using Pair = std::pair<u32, u32>;

    bool same(metadata::TypeId expected, metadata::TypeId actual);
    bool same_params(const metadata::Type& expected, const metadata::Type& actual);
    std::set<std::string> bodies(const metadata::Type& expected, const metadata::Type& actual);
    std::set<std::string> variants(const metadata::Variants& expected, const metadata::Variants& actual);
    bool same_elements(const metadata::Definition& expected, const metadata::Definition& actual);

    const metadata::Metadata& e_;
    const metadata::Metadata& a_;
    std::map<Pair, bool> memo_;
    std::set<Pair> named_, todo_;
};

}  // namespace tau::interface
