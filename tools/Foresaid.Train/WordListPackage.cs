using System.Diagnostics;
using Foresaid.Language.Networks;

namespace Foresaid.Train;

/// <summary>Reads the name lists of the npm package compromise (MIT), which only node can unpack.</summary>
internal static class WordListPackage
{
    /// <summary>The lists.</summary>
    /// <param name="packages">The folder with <c>node_modules</c>.</param>
    /// <exception cref="InvalidOperationException">node is not there, or the package is not.</exception>
    public static NameLists Read(string packages)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "lists.mjs"), packages]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("node does not start; the name lists need it.");
        var lines = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0
            ? new NameLists(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(columns => (columns[0], columns[1])))
            : throw new InvalidOperationException($"node ended with {node.ExitCode}; is the package compromise in {packages}?");
    }
}
