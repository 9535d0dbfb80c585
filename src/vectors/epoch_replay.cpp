#include "vectors/epoch_replay.hpp"

#include "vectors/notation.hpp"
#include "yuma/yuma.hpp"

#include <map>

namespace tau::vectors {
namespace {

using yuma::Sparse;
using yuma::StoredRows;

/// uid -> its row; absent = empty.
using StoredRowMap = std::map<u16, std::pair<std::vector<u16>, std::vector<u16>>>;

/// What a subnet keeps from one epoch to the next.
struct MechanismState {
    StoredRowMap weights;
    StoredRowMap bonds;
    std::vector<u16> consensus;
};
struct SubnetState {
    u16 n = 0;
    std::vector<u8> permit;
    std::map<std::size_t, MechanismState> mechanisms;
};

template <class T>
T get(const json::object& object, std::string_view key)
{
    return decode<T>(object.at(key));
}

StoredRows to_rows(const StoredRowMap& rows, u16 n)
{
    StoredRows out;
    for (u16 i = 0; i < n; ++i) {
        const auto row = rows.find(i);
        if (row != rows.end())
            out.append_row(row->second.first, row->second.second);
        else
            out.append_row({}, {});
    }
    return out;
}

/// `at` is the place of the uid in a record, followed by columns and values.
void set_row(StoredRowMap& rows, const json::array& record, std::size_t at)
{
    rows[decode<u16>(record.at(at))] = {decode<std::vector<u16>>(record.at(at + 1)),
                                        decode<std::vector<u16>>(record.at(at + 2))};
}

/// Applies what the record stores before the epoch.
void prepare_state(const json::object& epoch, SubnetState& state)
{
    for (const auto& row : epoch.at("weights").as_array()) {
        set_row(state.mechanisms[decode<std::size_t>(row.at(0))].weights, row.as_array(), 1);
    }
    if (const auto* bonds = epoch.if_contains("bonds")) {
        for (std::size_t m = 0; m < bonds->as_array().size(); ++m) {
            state.mechanisms[m].bonds.clear();
            for (const auto& row : bonds->at(m).as_array()) set_row(state.mechanisms[m].bonds, row.as_array(), 0);
        }
    }
    if (const auto* permit = epoch.if_contains("permit")) state.permit = decode<std::vector<u8>>(*permit);
    if (const auto* previous = epoch.if_contains("previous_consensus")) {
        for (std::size_t m = 0; m < previous->as_array().size(); ++m) {
            state.mechanisms[m].consensus = decode<std::vector<u16>>(previous->at(m));
        }
    }
}

yuma::Subnet read_subnet(const json::object& epoch, const SubnetState& state)
{
    const auto& params = epoch.at("params").as_object();
    yuma::Subnet subnet{
        .n = state.n,
        .block = get<u64>(params, "block"),
        .last_step_block = get<u64>(params, "last_step_block"),
        .tempo = get<u64>(params, "tempo"),
        .activity_cutoff =
            std::max<u64>(1, get<u64>(params, "activity_cutoff_factor_milli") * get<u64>(params, "tempo") / 1000),
        .kappa = get<u16>(params, "kappa"),
        .bonds_penalty = get<u16>(params, "bonds_penalty"),
        .bonds_moving_average = get<u64>(params, "bonds_moving_average"),
        .yuma3 = get<bool>(params, "yuma3"),
        .liquid_alpha = get<bool>(params, "liquid_alpha"),
        .liquid_alpha_consensus_mode = yuma::ConsensusMode{get<u8>(params, "liquid_alpha_consensus_mode")},
        .alpha_low = get<u16>(params, "alpha_low"),
        .alpha_high = get<u16>(params, "alpha_high"),
        .alpha_sigmoid_steepness = get<i16>(params, "alpha_sigmoid_steepness"),
        .max_allowed_validators = get<u16>(params, "max_allowed_validators"),
        .owner_uid = get<std::optional<u16>>(params, "owner_uid"),
        .stake_threshold = get<u64>(params, "stake_threshold"),
        .commit_reveal = get<bool>(params, "commit_reveal"),
        .total_stake = {},
        .block_at_registration = get<std::vector<u64>>(epoch, "reg_block"),
        .validator_permit = state.permit,
    };
    const auto alpha = get<std::vector<u64>>(epoch, "alpha"), tao = get<std::vector<u64>>(epoch, "tao");
    for (std::size_t i = 0; i < alpha.size(); ++i) {
        subnet.total_stake.push_back(yuma::total_stake_weight(alpha[i], tao[i], get<u64>(params, "tao_weight")));
    }
    return subnet;
}

/// Earliest commit block per uid among those that are not expired.
struct CommitReader {
    u64 current_epoch;
    u64 reveal_period;
    std::vector<u64> earliest;

    bool is_expired(u64 epoch) const { return current_epoch > epoch + reveal_period; }
    void note(const json::value& uid, const json::value& block)
    {
        const auto i = decode<std::size_t>(uid);
        if (i < earliest.size()) earliest[i] = std::min(earliest[i], decode<u64>(block));
    }
    /// A queue counts with its first commit that is not expired.
    void read_queue(const json::value& uid, const json::array& queue)
    {
        for (const auto& commit : queue) {
            if (is_expired(decode<u64>(commit.at(0)))) continue;
            return note(uid, commit.at(1));
        }
    }
    void read(const json::object& commits)
    {
        for (const auto& entry : commits.at("v2").as_array()) read_queue(entry.at(0), entry.at(1).as_array());
        for (const auto& entry : commits.at("v4").as_array()) {
            if (is_expired(decode<u64>(entry.at(0)))) continue;
            for (const auto& commit : entry.at(1).as_array()) note(commit.at(0), commit.at(1));
        }
    }
};

std::vector<u64> read_commits(const json::object& epoch, std::size_t mechanism, u16 n)
{
    const auto& params = epoch.at("params").as_object();
    CommitReader reader{get<u64>(params, "current_epoch"), get<u64>(params, "reveal_period"),
                        std::vector<u64>(n, ~u64{0})};
    const auto* commits = epoch.if_contains("commits");
    if (commits != nullptr && mechanism < commits->as_array().size()) reader.read(commits->at(mechanism).as_object());
    return std::move(reader.earliest);
}

yuma::EpochInput read_input(const json::object& epoch, SubnetState& state)
{
    prepare_state(epoch, state);
    const auto& params = epoch.at("params").as_object();
    yuma::EpochInput input{.subnet = read_subnet(epoch, state),
                           .mechanisms = {},
                           .emission = get<u64>(params, "rao_emission"),
                           .emission_split = get<std::optional<std::vector<u16>>>(params, "emission_split")};
    for (std::size_t m = 0; m < get<std::size_t>(params, "mechanism_count"); ++m) {
        const auto& stored = state.mechanisms[m];
        const auto& last_update = epoch.at("last_update").as_array();
        input.mechanisms.push_back({
            .last_update = m < last_update.size() ? decode<std::vector<u64>>(last_update[m]) : std::vector<u64>{},
            .weights = to_rows(stored.weights, state.n),
            .bonds = to_rows(stored.bonds, state.n),
            .commit_blocks = read_commits(epoch, m, state.n),
            .previous_consensus = stored.consensus,
        });
    }
    return input;
}

void store(const yuma::EpochOutput& out, SubnetState& state)
{
    state.permit = out.validator_permit;
    for (std::size_t m = 0; m < out.mechanisms.size(); ++m) {
        auto& stored = state.mechanisms[m];
        stored.consensus = out.mechanisms[m].consensus;
        for (u16 i = 0; i < state.n; ++i) {
            const auto [columns, values] = out.mechanisms[m].bonds.row(i);
            stored.bonds[i] = {{columns.begin(), columns.end()}, {values.begin(), values.end()}};
        }
    }
}

json::array bonds_notation(const StoredRows& bonds)
{
    json::array out;
    for (std::size_t i = 0; i < bonds.size(); ++i) {
        const auto [columns, values] = bonds.row(i);
        if (columns.empty()) continue;
        out.push_back({i, json::array(columns.begin(), columns.end()), json::array(values.begin(), values.end())});
    }
    return out;
}

json::object output_notation(const yuma::EpochOutput& out)
{
    json::array mechanisms;
    for (const auto& m : out.mechanisms) {
        mechanisms.push_back({{"incentive", encode(m.incentive)},
                              {"consensus", encode(m.consensus)},
                              {"bonds", bonds_notation(m.bonds)},
                              {"miner_event", encode(m.server_emission)}});
    }
    return {{"mechs", std::move(mechanisms)},
            {"active", encode(out.active)},
            {"stake_weight", encode(out.stake_weight)},
            {"emission", encode(out.emission)},
            {"consensus", encode(out.consensus)},
            {"dividends", encode(out.dividends)},
            {"validator_trust", encode(out.validator_trust)},
            {"permit", encode(out.validator_permit)},
            {"server_emission", encode(out.server_emission)},
            {"validator_emission", encode(out.validator_emission)}};
}

json::value alphas_notation(const yuma::Subnet& subnet, const yuma::Stages& s)
{
    json::array out;
    std::vector<I32F32> row;
    for (std::size_t i = 0; i < s.weights_for_bonds.size(); ++i) {
        yuma::liquid_alpha_row(s.weights_for_bonds.row(i), s.bonds.row(i), s.liquid_alpha_consensus,
                               yuma::liquid_alpha_params(subnet), row);
        out.push_back(encode(row));
    }
    return out;
}

/// All stages under the names of the `trace`.
json::object trace_notation(const yuma::Subnet& subnet, const yuma::Stages& s)
{
    return {{"stake", encode(s.stake)},
            {"active_stake", encode(s.active_stake)},
            {"weights", encode(s.weights)},
            {"consensus", encode(s.consensus)},
            {"clipped_weights", encode(s.clipped_weights)},
            {"validator_trust", encode(s.validator_trust)},
            {"incentive", encode(s.incentive)},
            {subnet.yuma3 ? "bonds_masked" : "bonds_norm", encode(s.bonds)},
            {"bonds_delta_norm", encode(s.bonds_delta)},
            {"weights_for_bonds", encode(s.weights_for_bonds)},
            {"alphas", alphas_notation(subnet, s)},
            {"liquid_alpha_consensus", encode(s.liquid_alpha_consensus)},
            {"ema_bonds", encode(s.ema_bonds)},
            {"ema_bonds_norm", encode(s.ema_bonds_norm)},
            {"total_bonds_per_validator", encode(s.total_bonds_per_validator)},
            {"dividends", encode(s.dividends)},
            {"normalized_server_emission", encode(s.normalized_server_emission)},
            {"normalized_validator_emission", encode(s.normalized_validator_emission)},
            {"normalized_combined_emission", encode(s.normalized_combined_emission)}};
}

/// In the order of the algorithm, so that the first difference names the stage that went wrong.
std::optional<std::string> trace_difference(const json::object& expected, const json::object& actual,
                                            const std::string& place)
{
    for (const auto& [key, value] : actual) {
        const auto* recorded = expected.if_contains(key);
        if (recorded == nullptr) continue;
        if (auto found = difference(*recorded, value, place + "." + std::string(key))) return found;
    }
    return std::nullopt;
}

std::optional<std::string> compare_traces(const json::object& epoch, const yuma::EpochInput& input,
                                          const std::string& place)
{
    const auto* traces = epoch.if_contains("trace");
    if (traces == nullptr) return std::nullopt;
    const auto parts = yuma::split_emissions(input.emission, input.mechanisms.size(), input.emission_split);
    yuma::Stages stages;
    for (std::size_t m = 0; m < traces->as_array().size(); ++m) {
        yuma::run_mechanism(input.subnet, input.mechanisms.at(m), parts[m], stages);
        const auto where = place + " trace[" + std::to_string(m) + "]";
        auto found = trace_difference(traces->at(m).as_object(), trace_notation(input.subnet, stages), where);
        if (found) return found;
    }
    return std::nullopt;
}

}  // namespace

bool has_epochs(const json::object& file)
{
    const auto* sequences = file.if_contains("sequences");
    if (sequences == nullptr || !sequences->is_array() || sequences->get_array().empty()) return false;
    const auto* sequence = sequences->get_array()[0].if_object();
    const auto* epochs = sequence != nullptr ? sequence->if_contains("epochs") : nullptr;
    // Distributions have epochs too, but of stakes.
    return epochs != nullptr && epochs->at(0).as_object().contains("tao");
}

KindResult replay_epochs(const json::object& file)
{
    KindResult result{.kind = "epochs"};
    for (const auto& sequence : file.at("sequences").as_array()) {
        SubnetState state{.n = decode<u16>(sequence.at("n")), .permit = {}, .mechanisms = {}};
        const auto& epochs = sequence.at("epochs").as_array();
        for (std::size_t e = 0; e < epochs.size(); ++e) {
            const std::string place = "sequence " + json::serialize(sequence.at("id")) + " epoch " + std::to_string(e);
            const auto& epoch = epochs[e].as_object();
            const auto input = read_input(epoch, state);
            const auto output = yuma::run_epoch(input);
            store(output, state);
            auto found = compare_traces(epoch, input, place);
            if (!found) found = difference(epoch.at("out"), output_notation(output), place);
            if (found)
                result.fail(std::move(*found));
            else
                result.pass();
        }
    }
    return result;
}

}  // namespace tau::vectors
