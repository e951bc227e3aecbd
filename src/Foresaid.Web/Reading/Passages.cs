using Foresaid.Text;

namespace Foresaid.Web.Reading;

/// <summary>The passages of a page that are shown apart: headline, captions, blocks, comments. They do not overlap.</summary>
internal sealed class Passages
{
    private readonly PageWords _words;
    private readonly List<Draft> _drafts;

    /// <param name="words">The document's text.</param>
    /// <param name="spans">Where the passages lie, in any order.</param>
    public Passages(PageWords words, IEnumerable<TextSpan> spans)
    {
        _words = words;
        _drafts = [.. spans.Where(span => !span.IsEmpty).Distinct().Order().Select(span => new Draft(span, [], []))];
    }

    /// <summary>Marks <paramref name="ink"/> in every passage it touches.</summary>
    public void Mark(Ink ink)
    {
        for (var at = FirstEndingAfter(ink.Span.Start); at < _drafts.Count && _drafts[at].Span.Start < ink.Span.End; at++)
        {
            _drafts[at].Inks.Add(ink);
        }
    }

    /// <summary>Sets <paramref name="card"/> beside the passage that holds the character at <paramref name="position"/>.</summary>
    /// <returns>False where no passage does.</returns>
    public bool TryPlace(CardView card, int position)
    {
        var at = FirstEndingAfter(position);
        if (at == _drafts.Count || !_drafts[at].Span.Contains(position))
        {
            return false;
        }

        _drafts[at].Cards.Add(card);
        return true;
    }

    /// <summary>The passage at <paramref name="span"/>, which is one of those given.</summary>
    public PassageView View(TextSpan span)
    {
        var at = FirstEndingAfter(span.Start);
        return span.IsEmpty || at == _drafts.Count
            ? PassageView.Empty
            : new PassageView(PassageCutter.Cut(_words, span, _drafts[at].Inks), [.. _drafts[at].Cards]);
    }

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, _drafts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _drafts[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private sealed record Draft(TextSpan Span, List<Ink> Inks, List<CardView> Cards);
}
