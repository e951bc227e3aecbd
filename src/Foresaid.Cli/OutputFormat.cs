namespace Foresaid.Cli;

/// <summary>The words that <c>--format</c> takes.</summary>
internal static class OutputFormat
{
    /// <summary>For people.</summary>
    public const string Report = "report";

    /// <summary>One JSON object for each document, indented.</summary>
    public const string Json = "json";

    /// <summary>One JSON object for each document, on one line.</summary>
    public const string JsonLines = "jsonl";

    /// <summary>All of them, the default first.</summary>
    public static string[] All => [Report, Json, JsonLines];
}
