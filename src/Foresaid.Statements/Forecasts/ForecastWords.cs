using System.Collections.Frozen;

namespace Foresaid.Statements.Forecasts;

/// <summary>Words that look ahead.</summary>
internal static class ForecastWords
{
    /// <summary>Adjectives and participles that, with "to", say that something will happen, and their phrase in the scale.</summary>
    public static FrozenDictionary<string, string> WithInfinitive { get; } = new Dictionary<string, string>
    {
        ["likely"] = "likely",
        ["unlikely"] = "unlikely",
        ["certain"] = "certain to",
        ["sure"] = "sure to",
        ["bound"] = "bound to",
        ["set"] = "set to",
        ["due"] = "due to",
        ["poised"] = "poised to",
        ["doomed"] = "doomed to",
        ["expected"] = "expected to",
        ["forecast"] = "forecast to",
        ["predicted"] = "predicted to",
        ["projected"] = "projected to",
        ["scheduled"] = "scheduled to",
        ["tipped"] = "tipped to",
        ["about"] = "about to",
        ["guaranteed"] = "guaranteed",
        ["planned"] = "scheduled to",
        ["intends"] = "intend to",
        ["intend"] = "intend to",
        ["plans"] = "plan to",
        ["plan"] = "plan to",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adjectives that, before "that" or alone, say how likely a clause is.</summary>
    public static FrozenSet<string> Likelihood { get; } = FrozenSet.Create(
        "likely", "unlikely", "possible", "probable", "improbable", "certain", "inevitable", "impossible", "doubtful", "unthinkable", "conceivable", "plausible");

    /// <summary>Verbs by which somebody looks ahead, and their phrase in the scale.</summary>
    public static FrozenDictionary<string, string> Commitments { get; } = new Dictionary<string, string>
    {
        ["expect"] = "expect",
        ["predict"] = "predict",
        ["forecast"] = "forecast",
        ["foresee"] = "foresee",
        ["anticipate"] = "anticipate",
        ["doubt"] = "doubt",
        ["bet"] = "bet",
        ["fear"] = "fear",
        ["project"] = "project",
        ["envisage"] = "foresee",
        ["reckon"] = "reckon",
        ["estimate"] = "estimate",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Verbs that colour what hangs on them without looking ahead by themselves, and their phrase in the scale.</summary>
    public static FrozenDictionary<string, string> Colours { get; } = new Dictionary<string, string>
    {
        ["think"] = "think",
        ["believe"] = "believe",
        ["guess"] = "guess",
        ["suspect"] = "suspect",
        ["suppose"] = "suppose",
        ["assume"] = "assume",
        ["hope"] = "hope",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Nouns that hold a chance.</summary>
    public static FrozenSet<string> ChanceNouns { get; } = FrozenSet.Create(
        "chance", "odds", "probability", "likelihood", "risk", "possibility", "prospect", "danger", "hope");

    /// <summary>Verbs of speaking and deciding that a narrator announces of themselves: "I will admit", "I'll say this".</summary>
    public static FrozenSet<string> SpeechActs { get; } = FrozenSet.Create(
        "say", "admit", "tell", "give", "confess", "grant", "add", "repeat", "bite", "note", "leave", "stop", "remind", "explain", "frame", "take", "ask", "call", "try");

    /// <summary>Verbs of a plan of the speaker's own side.</summary>
    public static FrozenSet<string> Plans { get; } = FrozenSet.Create("plan", "intend", "aim", "mean", "promise", "pledge", "vow", "want");
}
