// The parameters of one call: by place, or by name when they came as an object. Wrong ones give Invalid params with
// the place, the name, what is needed and what came.
#pragma once

#include "rpc/error.hpp"

namespace tau::rpc {

class Params {
public:
    /// `value` is the member "params", null when there is none; it must outlive this.
    explicit Params(const json::value& value) : value_(value) {}

    /// False when `value` is neither a list, nor an object, nor null.
    bool well_formed() const { return value_.is_array() || value_.is_object() || value_.is_null(); }

    /// The parameter, or nullptr when it is missing or null.
    const json::value* find(std::size_t place, std::string_view name) const;

    Result<std::string, RpcError> text(std::size_t place, std::string_view name) const;
    Result<u64, RpcError> number(std::size_t place, std::string_view name) const;
    /// Hex with or without 0x; "" and "0x" are no bytes (clients.md §1.3).
    Result<Bytes, RpcError> bytes(std::size_t place, std::string_view name) const;
    Result<std::vector<Bytes>, RpcError> bytes_list(std::size_t place, std::string_view name) const;

    Result<std::optional<std::string>, RpcError> optional_text(std::size_t place, std::string_view name) const;
    Result<std::optional<bool>, RpcError> optional_bool(std::size_t place, std::string_view name) const;
    Result<std::optional<u64>, RpcError> optional_number(std::size_t place, std::string_view name) const;
    Result<std::optional<Bytes>, RpcError> optional_bytes(std::size_t place, std::string_view name) const;
    /// 32 bytes.
    Result<std::optional<Hash>, RpcError> optional_hash(std::size_t place, std::string_view name) const;

private:
    const json::value& value_;
};

}  // namespace tau::rpc
