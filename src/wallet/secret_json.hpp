// JSON whose every copy is overwritten when it goes.
#pragma once

#include "crypto/secret.hpp"

#include <memory>
#include <optional>

namespace tau::wallet {

class SecretJson {
public:
    /// nullopt when `text` is not JSON. Anything but an object has no members.
    static std::optional<SecretJson> parse(std::string_view text);

    SecretJson(SecretJson&&) noexcept;
    ~SecretJson();

    /// The member `name` if it is text. Views live as long as this object.
    std::optional<std::string_view> text(std::string_view name) const;
    /// The member `name` if it is a whole number or text, as text. Not for secrets.
    std::optional<std::string> number_or_text(std::string_view name) const;
    /// Item `index` of the array `name.inner`, if it is text.
    std::optional<std::string_view> item(std::string_view name, std::string_view inner, std::size_t index) const;

private:
    struct State;
    explicit SecretJson(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace tau::wallet
