namespace Foresaid.Web.Reading;

/// <summary>Which statements a reader asked to see.</summary>
/// <param name="Show">Which sort; everything where nothing, or nothing known, was asked for.</param>
/// <param name="Speaker">The id of the one source to hear; null to hear all.</param>
public sealed record ReadingFilter(ReadingShow Show, string? Speaker)
{
    /// <summary>Every statement.</summary>
    public static ReadingFilter Everything { get; } = new(ReadingShow.All, null);

    /// <summary>Whether every statement is shown.</summary>
    public bool IsEverything => this == Everything;

    /// <summary>Reads the values of an address: <c>?show=forecasts&amp;speaker=p3</c>.</summary>
    public static ReadingFilter Parse(string? show, string? speaker) => new(
        show switch
        {
            "forecasts" => ReadingShow.Forecasts,
            "sources" => ReadingShow.Sources,
            "open" => ReadingShow.Open,
            "contradictions" => ReadingShow.Contradictions,
            _ => ReadingShow.All,
        },
        string.IsNullOrEmpty(speaker) ? null : speaker);
}

/// <summary>A sort of statements.</summary>
public enum ReadingShow
{
    /// <summary>Every statement.</summary>
    All,

    /// <summary>The forecasts.</summary>
    Forecasts,

    /// <summary>What others said and the narrator passed on.</summary>
    Sources,

    /// <summary>Those whose window has not closed.</summary>
    Open,

    /// <summary>Those that another statement contradicts.</summary>
    Contradictions,
}
