#include "pallets/subtensor/symbols.hpp"

#include "pallets/subtensor/calls.hpp"
#include "pallets/subtensor/errors.hpp"
#include "pallets/subtensor/events.hpp"
#include "pallets/subtensor/ownership.hpp"
#include "pallets/subtensor/storage.hpp"

#include <algorithm>
#include <utility>

namespace tau::pallets::subtensor {
namespace {

/// One code point each, in the order of netuids; root's first.
constexpr std::string_view symbols =
    "Ταβγδεζηθικλμνξοπρσtυφχψω"             // Greek
    "אבגדהוזחטיךכלםמןנסעףפץצקרשת"           // Hebrew
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويى"         // Arabic
    "ᚠᚢᚦᚨᚱᚳЫᛉᛒ"                             // Runic
    " ᚁᚂᚃᚄᚅ᚛"                               // Ogham
    "აბგდევ"                                // Georgian
    "ԱԲԳԴԵԶ՞"                               // Armenian
    "ЀЁЂЃЄЅъ"                               // Cyrillic
    "ⲀⲁⲂⲃⲄⲅ"                                // Coptic
    "𑀀𑀁𑀂𑀃𑀅"                                  // Brahmi
    "නඳපඵබභ"                                // Sinhala signs
    "ⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠ"     // Glagolitic
    "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรล"  // Thai
    "วศษสหฬอฮ"
    "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"                                                             // Hangul consonants
    "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"                                               // Hangul vowels
    "አኡኢኣኤእኦኧወዉዊዋዌውዎኰ኱ኲኳኴኵ኶ጐ጑ጒመጔጕ጖"  // Ethiopic
    "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभम"                                                     // Devanagari
    "यरलवशषसह"
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤ"  // Katakana
    "ユヨラリルレロワヲン"
    "ⴰⴱⴲⴳⴴⴵⴶⴷⴸⴹⴺⴻⴼⴽⴾⴿⵀⵁⵂⵃⵄⵅⵆⵇⵈⵉⵊⵋⵌⵍⵎⵏⵐⵑⵒⵓ"  // Tifinagh
    "අආඉඊඋඌඍඎඏඐඑඒඓඔඕඖකඛගඝඞචඡජඣඤටඥඦඩඨඪණඬතථ"  // Sinhala
    "දධ";

constexpr std::size_t length_of(char first_byte)
{
    const auto lead = static_cast<u8>(first_byte);
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/// Calls visit(symbol) in order until it returns false.
template <class Visit>
void for_each_symbol(Visit&& visit)
{
    for (std::string_view rest = symbols; !rest.empty(); rest.remove_prefix(length_of(rest[0])))
        if (!visit(rest.substr(0, length_of(rest[0])))) return;
}

bool in_use(const Context& ctx, BytesView symbol)
{
    bool found = false;
    storage::TokenSymbol.for_each(ctx, [&](NetUid, const Bytes& used) {
        found = std::ranges::equal(used, symbol);
        return !found;
    });
    return found;
}

/// Root's symbol where the table ends.
std::string_view symbol_of(NetUid netuid)
{
    std::string_view found = symbols.substr(0, length_of(symbols[0]));
    u16 place = 0;
    for_each_symbol([&](std::string_view symbol) {
        if (place != netuid.value) return ++place != 0;
        found = symbol;
        return false;
    });
    return found;
}

/// A symbol that a subnet other than root may have.
bool exists(BytesView wanted)
{
    bool first = true, found = false;
    for_each_symbol([&](std::string_view symbol) {
        found = !std::exchange(first, false) && symbol == as_text(wanted);
        return !found;
    });
    return found;
}

}  // namespace

Bytes next_available_symbol(const Context& ctx, NetUid netuid)
{
    const std::string_view own = symbol_of(netuid);
    if (!in_use(ctx, as_bytes(own))) return to_bytes(as_bytes(own));
    std::string_view chosen = symbol_of(NetUid{0});
    bool first = true;
    for_each_symbol([&](std::string_view symbol) {
        if (std::exchange(first, false) || in_use(ctx, as_bytes(symbol))) return true;
        chosen = symbol;
        return false;
    });
    return to_bytes(as_bytes(chosen));
}

}  // namespace tau::pallets::subtensor

namespace tau::pallets::subtensor::call {

DispatchResult apply(Context& ctx, const Origin& origin, const update_symbol& call)
{
    TAU_TRY(ensure_subnet_owner_or_root(ctx, origin, call.netuid));
    if (!exists(call.symbol)) return fail(Error::SymbolDoesNotExist);
    if (in_use(ctx, call.symbol)) return fail(Error::SymbolAlreadyInUse);
    storage::TokenSymbol.put(ctx, call.netuid, call.symbol);
    ctx.deposit(event::SymbolUpdated{call.netuid, call.symbol});
    return PostInfo{};
}

}  // namespace tau::pallets::subtensor::call
