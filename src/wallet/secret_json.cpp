#include "wallet/secret_json.hpp"

#include <boost/json.hpp>

namespace tau::wallet {
namespace json = boost::json;
namespace {

/// The heap, wiped on the way back.
class WipingResource final : public json::memory_resource {
    void* do_allocate(std::size_t size, std::size_t alignment) override
    {
        return ::operator new(size, std::align_val_t(alignment));
    }
    void do_deallocate(void* memory, std::size_t size, std::size_t alignment) override
    {
        crypto::wipe({static_cast<u8*>(memory), size});
        ::operator delete(memory, std::align_val_t(alignment));
    }
    bool do_is_equal(const json::memory_resource& other) const noexcept override { return this == &other; }
};

const json::value* member(const json::value& object, std::string_view name)
{
    return object.is_object() ? object.get_object().if_contains(name) : nullptr;
}

std::optional<std::string_view> as_string(const json::value* value)
{
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return std::string_view(value->get_string());
}

}  // namespace

struct SecretJson::State {
    WipingResource memory;
    json::value root = json::value(json::storage_ptr(&memory));  // Of the same memory: else assignment copies.
};

std::optional<SecretJson> SecretJson::parse(std::string_view text)
{
    auto state = std::make_unique<State>();
    crypto::Secret<4096> scratch;
    json::parser parser(&state->memory, {}, scratch.bytes.data(), scratch.bytes.size());
    parser.reset(&state->memory);
    json::error_code error;
    parser.write(text, error);
    if (error) return std::nullopt;
    state->root = parser.release();
    return SecretJson(std::move(state));
}

SecretJson::SecretJson(std::unique_ptr<State> state) : state_(std::move(state)) {}
SecretJson::SecretJson(SecretJson&&) noexcept = default;
SecretJson::~SecretJson() = default;

std::optional<std::string_view> SecretJson::text(std::string_view name) const
{
    return as_string(member(state_->root, name));
}

std::optional<std::string> SecretJson::number_or_text(std::string_view name) const
{
    const json::value* value = member(state_->root, name);
    if (value != nullptr && value->is_int64()) return std::to_string(value->get_int64());
    const auto found = as_string(value);
    return found ? std::optional<std::string>(*found) : std::nullopt;
}

std::optional<std::string_view> SecretJson::item(std::string_view name, std::string_view inner, std::size_t index) const
{
    const json::value* outer = member(state_->root, name);
    const json::value* list = outer == nullptr ? nullptr : member(*outer, inner);
    return list != nullptr && list->is_array() ? as_string(list->get_array().if_contains(index)) : std::nullopt;
}

}  // namespace tau::wallet
