// Names that runtime APIs show for subnets whose owner gave none (pallets/subtensor/src/subnets/symbols.rs).
#pragma once

#include <array>
#include <string_view>

namespace tau::runtime {

/// By netuid.
inline constexpr std::array<std::string_view, 189> subnet_names{
    "root", "apex", "omron", "templar", "targon", "kaito", "infinite", "subvortex", "ptn", "pretrain", "sturdy",
    "dippy", "horde", "dataverse", "palaidn", "deval", "bitads", "3gen", "cortex", "inference", "bitagent", "any-any",
    "meta", "social", "omega", "protein", "alchemy", "compute", "oracle", "coldint", "bet", "naschain", "itsai",
    "ready", "mind", "logic", "automata", "tuning", "distributed", "edge", "chunk", "sportsensor", "masa", "graphite",
    "score", "gen42", "neural", "condense", "nextplace", "automl", "audio", "celium", "dojo", "frontier", "safescan",
    "unknown", "gradients", "gaia", "dippy-speach", "agent-arena", "unknown", "red team", "agentao", "lean-in",
    "chutes", "sad", "dad", "ta", "dha", "ain", "ghayn", "fa", "qaf", "kaf", "lam", "mim", "nun", "ha", "waw", "ya",
    "alef", "fehu", "uruz", "thurisaz", "ansuz", "raidho", "kaunan", "cyr_yeru", "algiz", "berkanan", "ogham",
    "beith", "luis", "fearn", "sail", "nion", "forfeda", "ani", "bani", "gani", "doni", "eni", "vini", "ayp", "ben",
    "gim", "da", "ech", "za", "armeni", "grave", "io", "dje", "gje", "ie", "dze", "hard_sign", "alfa", "alfas",
    "vida", "vida_small", "gamma", "gamma_small", "brahmi_a", "brahmi_aa", "brahmi_i", "brahmi_ii", "brahmi_u", "la",
    "va", "sha", "ssa", "sa", "ha", "glagolitic_az", "glagolitic_buky", "glagolitic_vede", "glagolitic_glagoli",
    "glagolitic_dobro", "glagolitic_yest", "glagolitic_zhivete", "glagolitic_zemlja", "glagolitic_izhe",
    "glagolitic_initial_izhe", "glagolitic_i", "glagolitic_djerv", "glagolitic_kako", "glagolitic_ljudije",
    "glagolitic_myse", "glagolitic_nash", "glagolitic_on", "glagolitic_pokoj", "glagolitic_rtsy", "glagolitic_slovo",
    "glagolitic_tvrido", "glagolitic_uku", "glagolitic_fert", "glagolitic_xrivi", "glagolitic_ot", "glagolitic_cy",
    "glagolitic_shcha", "glagolitic_er", "glagolitic_yeru", "glagolitic_small_yer", "glagolitic_yo", "glagolitic_yu",
    "glagolitic_ja", "thai_ko_kai", "thai_kho_khai", "thai_kho_khuat", "thai_kho_khon", "thai_kho_rakhang",
    "thai_kho_khwai", "thai_ngo_ngu", "thai_cho_chan", "thai_cho_ching", "thai_cho_chang", "thai_so_so",
    "thai_cho_choe", "thai_yo_ying", "thai_do_chada", "thai_to_patak", "thai_tho_than", "thai_tho_nangmontho",
    "thai_tho_phuthao", "thai_no_nen", "thai_do_dek", "thai_to_tao", "thai_tho_thung",
};
inline constexpr std::string_view unnamed_subnet = "unknown";

}  // namespace tau::runtime
