using System.Collections.Immutable;

namespace Foresaid.Statements.Attributions;

/// <summary>Tokens that follow one another.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal readonly record struct TokenRun(int First, int Last)
{
    /// <summary>The runs of tokens that bear a label.</summary>
    /// <param name="labels">The labels of the tokens.</param>
    /// <param name="label">The label.</param>
    /// <param name="start">The token of the first label.</param>
    /// <returns>In order; no two next to each other.</returns>
    public static ImmutableArray<TokenRun> Labelled(ReadOnlySpan<int> labels, int label, int start)
    {
        var runs = ImmutableArray.CreateBuilder<TokenRun>();
        for (var at = 0; at < labels.Length; at++)
        {
            if (labels[at] == label)
            {
                var last = at;
                while (last + 1 < labels.Length && labels[last + 1] == label)
                {
                    last++;
                }

                runs.Add(new TokenRun(start + at, start + last));
                at = last;
            }
        }

        return runs.ToImmutable();
    }
}
