using System.Collections.Frozen;

namespace Foresaid.Statements.Attributions;

/// <summary>The words that report what somebody says, thinks or expects.</summary>
/// <remarks>The table stands in for a trained finder of cues.</remarks>
internal static class ReportVerbs
{
    /// <summary>Verbs that may report a clause or a quotation, by base form.</summary>
    public static FrozenSet<string> All { get; } = Words(
        """
        say tell add write argue claim insist maintain warn note explain announce state declare predict forecast suggest
        concede admit acknowledge believe think reckon expect estimate fear doubt report reply answer respond continue recall
        remark observe stress emphasise emphasize conclude contend assert allege confirm deny promise pledge vow assure agree
        complain joke quip assume guess calculate project propose recall repeat reveal hint imply insinuate
        testify swear bet suspect foresee anticipate envisage counter retort object caution advise mutter shout whisper boast
        lament muse wonder speculate worry hope imagine figure hold hear learn read show indicate find mean know
        tweet post comment interject volunteer disclose inform remind notify signal reaffirm reiterate affirm opine posit
        """);

    /// <summary>Verbs that report only a clause with its own verb, never a bare object: the weakest cues.</summary>
    public static FrozenSet<string> NeedClause { get; } = Words(
        "hold hear learn show indicate find mean know read figure imagine remind project answer deny object respond worry propose post");

    /// <summary>Verbs after which an infinitive is what is said: "expects to win", "promised to pay".</summary>
    public static FrozenSet<string> TakeInfinitive { get; } = Words("expect promise pledge vow hope threaten swear claim agree");

    /// <summary>Verbs whose subject only hears: "has been told by its engineers that", "heard from a colleague that".</summary>
    public static FrozenSet<string> Hearing { get; } = Words("hear learn gather understand");

    /// <summary>Participles that name where the words come from: "citing two officials".</summary>
    public static FrozenSet<string> Citing { get; } = Words("cite quote");

    /// <summary>Verbs by which somebody puts odds: "puts the chances at one in five", "gives it 30 per cent".</summary>
    public static FrozenSet<string> PutOdds { get; } = Words("put give rate see call price quote rank have make");

    /// <summary>Nouns that never speak, whatever verb the tree gives them.</summary>
    public static FrozenSet<string> Inanimate { get; } = Words(
        "price oil gas water voyage revenue receipt date day week month year decade time gate dam river snow frost rain winter summer spring autumn thing question problem idea hope fear chance odds risk minute percent per rate cost money cash");

    /// <summary>Particles and adverbs that belong to a cue when they touch it.</summary>
    public static FrozenSet<string> CueParticles { get; } = Words("on out also once again later repeatedly openly privately publicly flatly");

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
