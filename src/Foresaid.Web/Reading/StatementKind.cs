namespace Foresaid.Web.Reading;

/// <summary>The kinds of statements, as the style sheet and people name them.</summary>
public static class StatementKind
{
    /// <summary>The kind that the view is about.</summary>
    public const string Forecast = "forecast";

    /// <summary>The kinds, as a legend lists them.</summary>
    public static IReadOnlyList<string> All { get; } = [Forecast, "assessment", "intention", "recommendation", "report"];

    /// <summary>The name of <paramref name="kind"/> in the style sheet: a kind that is not known counts as a report.</summary>
    public static string ClassOf(string kind) => All.Contains(kind, StringComparer.Ordinal) ? kind : "report";

    /// <summary>What <paramref name="kind"/> means, in one line.</summary>
    public static string MeaningOf(string kind) => kind switch
    {
        Forecast => "what will happen",
        "assessment" => "what is or was so",
        "intention" => "what the speaker’s own side plans",
        "recommendation" => "what ought to be done",
        _ => "anything else that was reported",
    };
}
