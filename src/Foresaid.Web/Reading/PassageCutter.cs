using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Web.Reading;

/// <summary>Cuts a passage at every place where a statement or a mark begins or ends, so that overlapping ones can be drawn.</summary>
internal static class PassageCutter
{
    // More lines than this under one word cannot be told apart.
    private const int MostUnderlines = 3;

    /// <summary>Cuts <paramref name="passage"/>.</summary>
    /// <param name="words">The document's text.</param>
    /// <param name="passage">Where the passage lies.</param>
    /// <param name="inks">What is to be marked in it, in any order; parts outside the passage are left out.</param>
    /// <returns>Stretches that put together are the passage.</returns>
    public static ImmutableArray<Stretch> Cut(PageWords words, TextSpan passage, IReadOnlyList<Ink> inks)
    {
        var waiting = inks.OrderBy(ink => ink.Span.Start).ToArray();
        var next = 0;
        var active = new List<Ink>();
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var current = new OpenStretch([]);
        foreach (var (start, end) in Segments(passage, waiting))
        {
            active.RemoveAll(ink => ink.Span.End <= start);
            for (; next < waiting.Length && waiting[next].Span.Start <= start; next++)
            {
                if (waiting[next].Span.End > start)
                {
                    active.Add(waiting[next]);
                }
            }

            var statements = StatementsOf(active);
            if (!statements.SequenceEqual(current.Statements))
            {
                current.CloseInto(stretches, start);
                current = new OpenStretch(statements);
            }

            var marks = active.Aggregate(Marks.None, (sum, ink) => sum | ink.Marks);
            current.Add(new Piece(words.Read(TextSpan.Between(start, end)), marks), start);
        }

        current.CloseInto(stretches, passage.End);
        return stretches.ToImmutable();
    }

    private static IEnumerable<(int Start, int End)> Segments(TextSpan passage, Ink[] inks)
    {
        var cuts = new List<int>((2 * inks.Length) + 2) { passage.Start, passage.End };
        foreach (var ink in inks)
        {
            cuts.Add(Math.Clamp(ink.Span.Start, passage.Start, passage.End));
            cuts.Add(Math.Clamp(ink.Span.End, passage.Start, passage.End));
        }

        cuts.Sort();
        for (var at = 1; at < cuts.Count; at++)
        {
            if (cuts[at - 1] < cuts[at])
            {
                yield return (cuts[at - 1], cuts[at]);
            }
        }
    }

    private static InkedStatement[] StatementsOf(List<Ink> active) =>
    [
        .. active
            .Where(ink => ink.Statement is not null)
            .Select(ink => ink.Statement!)
            .Distinct()
            .OrderByDescending(statement => statement.Length)
            .ThenBy(statement => statement.Start)
            .TakeLast(MostUnderlines),
    ];

    /// <summary>A stretch that still grows.</summary>
    private sealed class OpenStretch(InkedStatement[] statements)
    {
        private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
        private int _start;

        public InkedStatement[] Statements => statements;

        public void Add(Piece piece, int start)
        {
            if (_pieces.Count == 0)
            {
                _start = start;
            }

            if (_pieces.Count > 0 && _pieces[^1].Marks == piece.Marks)
            {
                _pieces[^1] = piece with { Text = _pieces[^1].Text + piece.Text };
            }
            else
            {
                _pieces.Add(piece);
            }
        }

        public void CloseInto(ImmutableArray<Stretch>.Builder stretches, int end)
        {
            if (_pieces.Count > 0)
            {
                stretches.Add(new Stretch(
                    [.. statements.Select(it => new Underline(it.Id, it.Band, it.Kind, it.Start == _start))],
                    _pieces.ToImmutable(),
                    [.. statements.Where(it => it.End == end).Reverse().Select(it => it.Number)]));
            }
        }
    }
}
