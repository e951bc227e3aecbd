using System.Text.Json;
using Foresaid.Tests.House;
using Xunit;

namespace Foresaid.Tests.Scoring;

/// <summary>Scores that others publish, where they are at hand; where not, the test that asks for them is skipped.</summary>
internal static class PublishedCases
{
    /// <summary>The cases of a group.</summary>
    public static IReadOnlyList<(JsonElement Input, JsonElement Expected, double Tolerance)> Of(string group)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "cases", "scoring_cases.json");
        Assert.SkipUnless(File.Exists(path), "The published cases are not at hand: ../shared/cases/scoring_cases.json.");
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return [.. file.RootElement.GetProperty("cases").EnumerateArray().Where(item => item.GetProperty("group").GetString() == group)
            .Select(item => (item.GetProperty("input").Clone(), item.GetProperty("expected").Clone(), item.GetProperty("tolerance").GetDouble()))];
    }
}
