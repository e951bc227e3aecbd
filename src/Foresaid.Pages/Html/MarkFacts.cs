using System.Text;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>What an element is called, and which questions about that were answered already.</summary>
/// <remarks>Elements whose names differ in their numbers only share one: "comment-12" and "comment-13". So a long thread asks each question once.</remarks>
internal sealed class MarkFacts(string marks)
{
    private readonly Dictionary<Regex, bool> _answers = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the names match <paramref name="pattern"/>.</summary>
    public bool Match(Regex pattern)
    {
        if (!_answers.TryGetValue(pattern, out var answer))
        {
            _answers[pattern] = answer = pattern.IsMatch(marks);
        }

        return answer;
    }
}

/// <summary>The facts of one page's elements, by their names.</summary>
internal sealed class MarkFactsCache
{
    private readonly Dictionary<string, MarkFacts> _facts = new(StringComparer.Ordinal);

    /// <summary>The facts of elements that are called <paramref name="marks"/>.</summary>
    public MarkFacts Of(string marks)
    {
        var kind = WithoutNumbers(marks);
        if (!_facts.TryGetValue(kind, out var facts))
        {
            _facts[kind] = facts = new MarkFacts(kind);
        }

        return facts;
    }

    private static string WithoutNumbers(string marks)
    {
        if (marks.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return marks;
        }

        var kept = new StringBuilder(marks.Length);
        foreach (var character in marks)
        {
            var digit = char.IsAsciiDigit(character);
            if (!digit || kept.Length == 0 || kept[^1] != '0')
            {
                kept.Append(digit ? '0' : character);
            }
        }

        return kept.ToString();
    }
}
