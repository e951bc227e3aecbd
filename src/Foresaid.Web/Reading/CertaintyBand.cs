using Foresaid.Engine;

namespace Foresaid.Web.Reading;

/// <summary>How sure a statement sounds, in the few steps that a line can show.</summary>
public enum CertaintyBand
{
    /// <summary>No certainty can be read.</summary>
    Unscoreable,

    /// <summary>Hardly.</summary>
    Remote,

    /// <summary>It may be.</summary>
    Possible,

    /// <summary>About even.</summary>
    Even,

    /// <summary>Likely.</summary>
    Likely,

    /// <summary>Near certain.</summary>
    Certain,
}

/// <summary>The bands of certainty: for the eye only, no score rests on them.</summary>
public static class CertaintyBands
{
    // Probability, 0 to 1. The bounds lie halfway between the phrases they part in common verbal scales: "may" from
    // "about even", that from "likely", that from "will". A range wider than the last says no more than "may".
    private const double Possible = 0.20;
    private const double Even = 0.45;
    private const double Likely = 0.62;
    private const double Certain = 0.88;
    private const double WidestRange = 0.55;

    /// <summary>The bands from near certain down to unscoreable, as a legend lists them.</summary>
    public static IReadOnlyList<CertaintyBand> FromTheTop { get; } =
    [
        CertaintyBand.Certain, CertaintyBand.Likely, CertaintyBand.Even,
        CertaintyBand.Possible, CertaintyBand.Remote, CertaintyBand.Unscoreable,
    ];

    /// <summary>The band of <paramref name="certainty"/>.</summary>
    public static CertaintyBand Of(DocumentCertainty? certainty) => certainty switch
    {
        null => CertaintyBand.Unscoreable,
        { } wide when wide.High - wide.Low > WidestRange => CertaintyBand.Possible,
        { Best: >= Certain } => CertaintyBand.Certain,
        { Best: >= Likely } => CertaintyBand.Likely,
        { Best: >= Even } => CertaintyBand.Even,
        { Best: >= Possible } => CertaintyBand.Possible,
        _ => CertaintyBand.Remote,
    };

    /// <summary>The band in words.</summary>
    public static string WordsOf(CertaintyBand band) => band switch
    {
        CertaintyBand.Certain => "near certain",
        CertaintyBand.Likely => "likely",
        CertaintyBand.Even => "about even",
        CertaintyBand.Possible => "it may be",
        CertaintyBand.Remote => "unlikely",
        _ => "not said how sure",
    };

    /// <summary>The name of the band in the style sheet.</summary>
    public static string ClassOf(CertaintyBand band) => band switch
    {
        CertaintyBand.Certain => "certain",
        CertaintyBand.Likely => "likely",
        CertaintyBand.Even => "even",
        CertaintyBand.Possible => "possible",
        CertaintyBand.Remote => "remote",
        _ => "unscoreable",
    };
}
