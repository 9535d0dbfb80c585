#include "demo/set_up.hpp"

#include "client/json_access.hpp"

#include <algorithm>

namespace tau::demo {
namespace {

namespace json = client::json;
using client::Answer;

constexpr u64 rao_per_tao = 1'000'000'000;

crypto::KeyPair key(const std::string& uri)
{
    const auto pair = crypto::KeyPair::from_uri(uri);
    TAU_ASSERT(pair);
    return *pair;
}

json::value call(const char* pallet, const char* name, json::object args)
{
    return json::object{{"pallet", pallet}, {"call", name}, {"args", std::move(args)}};
}

json::value admin(const char* name, json::object args)
{
    return call("AdminUtils", name, std::move(args));
}

class SetUp {
public:
    SetUp(const client::Chain& chain, std::span<const Participant> plan, const OnStep& on_step)
        : chain_(chain),
          plan_(plan),
          on_step_(on_step),
          owner_(*std::ranges::find(plan, Role::owner, &Participant::role))
    {
    }

    Answer<u16> run()
    {
        TAU_TRY_ASSIGN(const auto known, existing());
        if (known) return *known;
        TAU_TRY(fund());
        TAU_TRY_ASSIGN(const u16 netuid, create());
        TAU_TRY(start(netuid));
        for (const Participant& p : plan_) {
            if (p.is_validator()) TAU_TRY(join(p, netuid));
        }
        return netuid;
    }

private:
    Answer<std::optional<u16>> existing() const
    {
        TAU_TRY_ASSIGN(const auto owners, chain_.storage_map("SubtensorModule", "SubnetOwner", {}, 256));
        for (const auto& entry : owners) {
            const auto* address = entry.value.if_string();
            if (address && std::string_view(*address) == address_of(chain_, owner_))
                return std::optional(entry.keys.at(0).to_number<u16>());
        }
        return std::optional<u16>();
    }

    Answer<client::Receipt> send(const std::string& uri, const char* pallet, const char* name, json::object arguments)
    {
        TAU_TRY_ASSIGN(const Bytes encoded,
                       client::lift(client::encode_call(chain_.metadata(), pallet, name, arguments, chain_.format())));
        TAU_TRY_ASSIGN(const Bytes extrinsic, client::sign_call(chain_, encoded, client::signer_of(key(uri))));
        TAU_TRY_ASSIGN(auto receipt, client::submit(chain_, extrinsic, client::Wait::in_block));
        if (!receipt.success)
            return client::error(client::ErrorKind::refused,
                                 std::string(pallet) + "." + name + " by " + uri + ": " + receipt.error);
        return receipt;
    }

    Answer<void> send_all(const std::string& uri, json::array calls)
    {
        TAU_TRY(send(uri, "Utility", "batch_all", {{"calls", std::move(calls)}}));
        return {};
    }

    Answer<void> as_root(json::array calls)
    {
        TAU_TRY(
            send("//Alice", "Sudo", "sudo", {{"call", call("Utility", "batch_all", {{"calls", std::move(calls)}})}}));
        return {};
    }

    Answer<void> step(const std::string& what) const
    {
        if (!on_step_(what)) return client::error(client::ErrorKind::input, "stopped");
        return {};
    }

    Answer<void> fund()
    {
        TAU_TRY(step("//Alice gives everybody their TAO"));
        json::array calls;
        for (const Participant& p : plan_) {
            calls.push_back(call("Balances", "transfer_keep_alive",
                                 {{"dest", address_of(chain_, p)}, {"value", p.tao * rao_per_tao}}));
        }
        TAU_TRY(send_all("//Alice", std::move(calls)));
        // Epochs are shorter here than the time before each in which hyperparameters are frozen.
        return as_root({admin("sudo_set_admin_freeze_window", {{"window", 0}}),
                        admin("sudo_set_network_min_lock_cost", {{"lock_cost", network_price_tao * rao_per_tao}})});
    }

    Answer<u16> create()
    {
        TAU_TRY(step(owner_.name + " registers a subnet"));
        json::object identity{{"subnet_name", "Glyphs"}, {"description", "reads letters and digits through noise"}};
        for (const char* none : {"github_repo", "subnet_contact", "subnet_url", "discord", "logo_url", "additional"})
            identity[none] = "";
        TAU_TRY(send(owner_.uri(), "SubtensorModule", "register_network_with_identity",
                     {{"hotkey", address_of(chain_, owner_)}, {"identity", std::move(identity)}}));
        TAU_TRY_ASSIGN(const auto known, existing());
        if (!known) return client::error(client::ErrorKind::nonsense, "the registered subnet is not there");
        return *known;
    }

    Answer<void> start(u16 netuid)
    {
        TAU_TRY(step("subnet " + std::to_string(netuid) + " starts, with an epoch every " + std::to_string(tempo) +
                     " blocks"));
        TAU_TRY(send(owner_.uri(), "SubtensorModule", "start_call", {{"netuid", netuid}}));
        // Only the three largest stakes decide: earnings are stake as well, and miners set no weights.
        return as_root(
            {admin("sudo_set_tempo", {{"netuid", netuid}, {"tempo", tempo}}),
             admin("sudo_set_max_allowed_validators", {{"netuid", netuid}, {"max_allowed_validators", 3}}),
             admin("sudo_set_weights_set_rate_limit", {{"netuid", netuid}, {"weights_set_rate_limit", 5}}),
             admin("sudo_set_commit_reveal_weights_enabled", {{"netuid", netuid}, {"enabled", false}}),
             admin("sudo_set_serving_rate_limit", {{"netuid", netuid}, {"serving_rate_limit", 1}}),
             admin("sudo_set_max_registrations_per_block", {{"netuid", netuid}, {"max_registrations_per_block", 16}}),
             admin("sudo_set_target_registrations_per_interval",
                   {{"netuid", netuid}, {"target_registrations_per_interval", 64}}),
             admin("sudo_set_subnet_emission_enabled", {{"netuid", netuid}, {"enabled", true}})});
    }

    Answer<void> join(const Participant& validator, u16 netuid)
    {
        TAU_TRY(step(validator.name + " registers and stakes " + std::to_string(validator.stake_tao) + " TAO"));
        const std::string address = address_of(chain_, validator);
        return send_all(
            validator.uri(),
            {call("SubtensorModule", "burned_register", {{"netuid", netuid}, {"hotkey", address}}),
             call("SubtensorModule", "add_stake",
                  {{"hotkey", address}, {"netuid", netuid}, {"amount_staked", validator.stake_tao * rao_per_tao}})});
    }

    const client::Chain& chain_;
    const std::span<const Participant> plan_;
    const OnStep& on_step_;
    const Participant& owner_;
};

}  // namespace

Answer<u16> set_up(const client::Chain& chain, std::span<const Participant> plan, const OnStep& on_step)
{
    return SetUp(chain, plan, on_step).run();
}

std::string address_of(const client::Chain& chain, const Participant& participant)
{
    return chain.address(key(participant.uri()).account());
}

}  // namespace tau::demo
