using System.Collections.Frozen;

namespace Foresaid.Statements.Threads;

/// <summary>Words of which one says the opposite of the other: "open" and "shut", "rise" and "fall".</summary>
/// <remarks>Groups of our own reading, in lower case; a word of one side opposes each word of the other.</remarks>
internal static class OppositeWords
{
    // The two sides of an opposition, with a bar between.
    private static readonly string[] _oppositions =
    [
        "open reopen reopened opens opened lift lifted | close closed closes shut shuts closing closure stay-shut keep",
        "rise rises rising climb climbs higher up increase increases grow grows growth jump soar double doubles triple gain gains dearer expensive above record boom pick | fall falls falling drop drops lower down decrease shrink shrinks halve halves slump plunge lose slide sink cheaper cheap below bust crash flat",
        "win wins winning victory triumph champion champions carry top | lose loses losing defeat beaten bottom relegated relegation flop",
        "pass passes passed approve approved adopt clear ratify ratified sign signed agree deal law through | reject rejected fail fails buried bury block blocked veto lapse lapses collapse collapses stall stalls shelved withdrawn thrown scrapped dropped sink nowhere",
        "survive survives last lasts hold holds stay stays remain remains keep keeps stand stands safe outlive standing intact continue continues | fall falls go goes gone collapse collapses resign resigns quit quits sacked ousted out fired leave leaves end ends die dies dead break breaks fail bankrupt bust under wall goner",
        "begin begins start starts launch launches resume resumes go-ahead go | stop stops delay delayed postponed slip slips late cancelled canceled wait halt halted never scrapped suspended",
        "early sooner earlier before quick quickly fast months weeks | late later after slow slowly years decade delayed longer overdue",
        "more most majority plenty many full packed thousands | less fewer few minority nobody none empty handful scarce shortage",
        "uphold upheld stand stands confirm | quash quashed strike struck overturn overturned",
        "build built builds finish finished complete completed ready done | abandoned unfinished unbuilt scrapped mothballed rubble",
        "buy buys join joins stay return returns come comes back | sell sells leave leaves go gone away pull pulls out",
        "peace truce ceasefire calm quiet dry clean | war attack fighting strike strikes storm wet rain flood erupt erupts dirty positive",
        "cut cuts lower reduce ease eases easing | raise raises hike hikes hold holds tighten higher keep",
        "work works succeed succeeds success effective better improve improves | fail fails useless worse worsen flop disappoint",
        "free released acquitted innocent cleared | jailed prison convicted guilty charged",
        "recover recovers rebound return bounce | vanish extinct gone die dies wiped",
        "run runs stand stands | withdraw step aside drop",
        "accept accepts | refuse refuses reject rejects",
        "widen widens grow | narrow narrows shrink",
        "easily comfortably walk landslide | narrowly barely scrape close tight",
    ];

    private static readonly FrozenDictionary<string, ulong> _left = Sides(0);
    private static readonly FrozenDictionary<string, ulong> _right = Sides(1);

    private static readonly FrozenSet<string> _lasting = FrozenSet.Create(
        StringComparer.Ordinal, "stay", "stays", "remain", "remains", "keep", "keeps", "hold", "holds", "still", "same", "usual", "normal", "status", "unchanged", "continue", "continues", "carry", "sit", "sits", "nothing", "forever");

    /// <summary>The sides that words are on: a bit for each opposition.</summary>
    public static OpposedSides SidesOf(IReadOnlyCollection<string> words) => new(Of(_left, words), Of(_right, words));

    /// <summary>How many oppositions two texts are on different sides of.</summary>
    public static int Between(OpposedSides first, OpposedSides second) => System.Numerics.BitOperations.PopCount(first.Left & second.Right | first.Right & second.Left);

    /// <summary>Whether words say that things stay as they are.</summary>
    public static bool IsLasting(IEnumerable<string> words) => words.Any(_lasting.Contains);

    private static ulong Of(FrozenDictionary<string, ulong> side, IEnumerable<string> words) => words.Aggregate(0ul, (all, word) => all | side.GetValueOrDefault(word));

    private static FrozenDictionary<string, ulong> Sides(int side) =>
        _oppositions.SelectMany((opposition, index) => opposition.Split('|')[side].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Bit: 1ul << index)))
            .GroupBy(one => one.Word, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.Aggregate(0ul, (all, one) => all | one.Bit), StringComparer.Ordinal);
}

/// <summary>The sides of oppositions that a text is on.</summary>
/// <param name="Left">A bit for each opposition of which it has a word of the first side.</param>
/// <param name="Right">The same of the second side.</param>
internal readonly record struct OpposedSides(ulong Left, ulong Right);
