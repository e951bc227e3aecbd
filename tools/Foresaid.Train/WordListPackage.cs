using System.Diagnostics;
using Foresaid.Language.Networks;

namespace Foresaid.Train;

/// <summary>Reads the name lists of the npm package compromise (MIT), which only node can unpack.</summary>
internal static class WordListPackage
{
    /// <summary>The lists that the language engine knows.</summary>
    /// <param name="packages">The folder with <c>node_modules</c>.</param>
    /// <exception cref="InvalidOperationException">node is not there, or the package is not.</exception>
    public static NameLists Read(string packages) => new(Lines(packages).Where(line => !IsPronoun(line.List)));

    /// <summary>Given names, and whether women bear them; names that both bear are left out.</summary>
    /// <param name="packages">The folder with <c>node_modules</c>.</param>
    /// <exception cref="InvalidOperationException">node is not there, or the package is not.</exception>
    public static IEnumerable<(string Name, bool IsShe)> GivenNames(string packages) =>
        Lines(packages).Where(line => IsPronoun(line.List)).GroupBy(line => line.Word).Where(group => group.Count() == 1)
            .Select(group => (group.Key, group.First().List == "she")).OrderBy(name => name.Key, StringComparer.Ordinal);

    private static bool IsPronoun(string list) => list is "he" or "she";

    private static List<(string Word, string List)> Lines(string packages)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "lists.mjs"), packages]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("node does not start; the name lists need it.");
        var lines = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0
            ? [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(columns => (columns[0], columns[1]))]
            : throw new InvalidOperationException($"node ended with {node.ExitCode}; is the package compromise in {packages}?");
    }
}
