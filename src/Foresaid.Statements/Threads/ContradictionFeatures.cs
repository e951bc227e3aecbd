using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Statements.Threads;

/// <summary>Asks two statements of a page the questions that the model of contradictions was trained on.</summary>
/// <remarks>Changing a question or its number makes the model file useless. Made for one page; used by one reading at a time.</remarks>
internal sealed partial class ContradictionFeatures
{
    // How far apart two readings of one event must lie: "may" and "likely" are 0.3 apart and their ranges touch, "may" and "won't" do not.
    private const double FarApart = 0.31;

    // Readings whose ranges do not touch need be only so far apart: "four in five" and "even".
    private const double FarEnough = 0.2;

    // Two sides of a pair are looked for among so many statements right before one, and so many of the comment it answers or stands in.
    private const int Near = 6;
    private const int MostOfComment = 30;

    private static readonly FrozenSet<string> _denials = FrozenSet.Create(
        StringComparer.Ordinal, "not", "no", "never", "nobody", "nothing", "none", "doubt", "unlikely", "rubbish", "nonsense", "won't", "isn't", "can't", "don't", "doesn't", "wouldn't");

    private readonly IReadOnlyList<Statement> _statements;
    private readonly IReadOnlyDictionary<string, string> _parents;
    private readonly EventWords _events;
    private readonly ILookup<string, int> _byComment;
    private readonly HashSet<string>[] _numbers;
    private readonly bool[] _denies;
    private readonly HashSet<string>[] _said;
    private readonly OpposedSides[] _sides;
    private readonly bool[] _lasts;
    private readonly HashSet<string>[] _names;

    /// <summary>Prepares the statements of a page.</summary>
    /// <param name="statements">The statements, in the order of their first characters.</param>
    /// <param name="parents">For each comment, the comment it answers.</param>
    /// <param name="text">The text in which they stand.</param>
    public ContradictionFeatures(IReadOnlyList<Statement> statements, IReadOnlyDictionary<string, string> parents, string text)
    {
        (_statements, _parents, _events) = (statements, parents, new EventWords(statements, text));
        _byComment = Enumerable.Range(0, statements.Count).Where(index => statements[index].Comment is not null).ToLookup(index => statements[index].Comment!);
        var contents = statements.Select(statement => string.Join(' ', statement.Content.Select(text.Read))).ToList();
        _numbers = [.. contents.Select(content => Number().Matches(content).Select(match => match.Value).ToHashSet(StringComparer.Ordinal))];
        _said = [.. contents.Select(content => Word().Matches(content.ToLowerInvariant().Replace('’', '\'')).Select(match => match.Value).ToHashSet(StringComparer.Ordinal))];
        _denies = [.. _said.Select(words => words.Overlaps(_denials))];
        _sides = [.. _said.Select(OppositeWords.SidesOf)];
        _lasts = [.. _said.Select(OppositeWords.IsLasting)];
        _names = [.. contents.Select(content => Name().Matches(content).Select(match => match.Value).ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>The earlier statements that a statement may contradict: those that share a word which few others hold, those right before it, and those of the comment it stands in or answers.</summary>
    /// <returns>In order. Their number does not grow with the page.</returns>
    public IEnumerable<int> Earlier(int second)
    {
        var near = Enumerable.Range(Math.Max(0, second - Near), Math.Min(Near, second));
        if (_statements[second].Comment is { } comment)
        {
            near = near.Concat(_byComment[comment].Take(MostOfComment));
            if (_parents.TryGetValue(comment, out var parent))
            {
                near = near.Concat(_byComment[parent].Take(MostOfComment));
            }
        }

        return _events.EarlierThatShare(second).Concat(near).Where(first => first < second && !_statements[first].Content.SequenceEqual(_statements[second].Content) && MayMeet(first, second)).Distinct().Order();
    }

    /// <summary>The features of a pair of statements, the earlier one first.</summary>
    public uint[] Of(int first, int second)
    {
        var (one, other) = (_statements[first], _statements[second]);
        var (count, weight) = _events.Shared(first, second);
        var distance = Distance(one, other);
        var share = Step(weight, 0.05, 0.15, 0.25, 0.4, 0.6);
        var apart = Step(distance, 0.1, 0.2, 0.31, 0.45, 0.6, 0.8);
        var gap = second - first - 1;
        var relation = (uint)RelationOf(one, other);
        var side = (uint)SideOf(first, second);
        var opposes = one.Happens == other.Happens ? 0u : 1;
        var points = _events.PointsBack(second, other.Event) ? 1u : 0;
        var same = one.Speaker == other.Speaker ? 1u : 0;
        var stance = (uint)(other.Stance is { } taken ? 1 + (int)taken : 0);
        var conditions = one.Condition.IsEmpty && other.Condition.IsEmpty ? 0u : one.Condition.IsEmpty || other.Condition.IsEmpty ? 1u : 2;
        var against = (uint)Math.Min(OppositeWords.Between(_sides[first], _sides[second]), 2);
        var common = _said[first].Count(_said[second].Contains);
        var alike = Step(common / (double)Math.Max(1, Math.Min(_said[first].Count, _said[second].Count)), 0.2, 0.4, 0.6, 0.8);
        var names = NamesOf(first, second);
        var lasting = _lasts[first] == _lasts[second] ? 0u : 1;
        var windows = WindowsOf(one.Window, other.Window);
        var denials = (_denies[first] ? 2u : 0) + (_denies[second] ? 1u : 0);
        var brief = _said[second].Count <= 4 ? 1u : 0;
        return
        [
            Feature.Of(0, 0),
            Feature.Of(1, share),
            Feature.Of(2, (uint)Math.Min(count, 4)),
            Feature.Of(3, relation),
            Feature.Of(4, apart),
            Feature.Of(5, relation, share),
            Feature.Of(6, share, side),
            Feature.Of(7, side),
            Feature.Of(8, relation, side),
            Feature.Of(9, opposes),
            Feature.Of(10, opposes, share),
            Feature.Of(11, points),
            Feature.Of(12, points, (uint)Math.Min(gap, 2), side),
            Feature.Of(13, Step(gap, 1, 2, 3, 6, 12)),
            Feature.Of(14, relation, Step(gap, 1, 2, 4)),
            Feature.Of(15, stance, relation),
            Feature.Of(16, stance, side),
            Feature.Of(17, stance, Math.Min(share, 3)),
            Feature.Of(18, same, relation),
            Feature.Of(19, same, side),
            Feature.Of(20, same, Math.Min(share, 4)),
            Feature.Of(21, (uint)one.Kind, (uint)other.Kind),
            Feature.Of(22, conditions),
            Feature.Of(23, Step(_events.Count(first), 2, 4, 8, 14)),
            Feature.Of(24, Step(_events.Count(second), 2, 4, 8, 14)),
            Feature.Of(25, _denies[second] ? 1u : 0),
            Feature.Of(26, against, opposes),
            Feature.Of(27, against, share),
            Feature.Of(28, against, relation),
            Feature.Of(29, alike, opposes),
            Feature.Of(30, alike, side),
            Feature.Of(31, names, opposes),
            Feature.Of(32, names, share),
            Feature.Of(33, lasting, opposes),
            Feature.Of(34, lasting, share),
            Feature.Of(35, windows, opposes),
            Feature.Of(36, windows, share, opposes),
            Feature.Of(37, stance, against),
            Feature.Of(38, denials, opposes),
            Feature.Of(39, denials, share),
            Feature.Of(40, same, against),
            Feature.Of(41, brief, relation, stance),
            Feature.Of(42, brief, side),
        ];
    }

    // Two names, of which neither is the other's: rivals may be.
    private uint NamesOf(int first, int second)
    {
        var shared = _names[first].Overlaps(_names[second]);
        var (onlyFirst, onlySecond) = (_names[first].Any(name => !_said[second].Contains(name.ToLowerInvariant())), _names[second].Any(name => !_said[first].Contains(name.ToLowerInvariant())));
        return (shared ? 4u : 0) + (onlyFirst ? 2u : 0) + (onlySecond ? 1u : 0);
    }

    private static uint WindowsOf(Window? first, Window? second) =>
        first is null && second is null ? 0u : first is null || second is null ? 1 : first.From == second.From && first.To == second.To ? 2 : AreApart(first, second) ? 3
            : first.From is null && second.From is null ? 4u : 5;

    // In an article two that share no word, oppose none and differ in nothing speak of different things, unless the later one points back.
    private bool MayMeet(int first, int second) => !AreSame(_statements[first], _statements[second]) && MayDiffer(first, second);

    // One event in the same words, as likely, at the same time: said twice.
    private static bool AreSame(Statement one, Statement other) =>
        one.Happens == other.Happens && one.Event.Equals(other.Event, StringComparison.OrdinalIgnoreCase) && Distance(one, other) < FarEnough && WindowsOf(one.Window, other.Window) is 0 or 2;

    private bool MayDiffer(int first, int second) =>
        _statements[second].Comment is not null || _events.PointsBack(second, _statements[second].Event) || _events.Share(first, second) || OppositeWords.Between(_sides[first], _sides[second]) > 0
        || _statements[first].Happens != _statements[second].Happens || _denies[first] != _denies[second] || SideOf(first, second) is not Side.None || _lasts[first] != _lasts[second];

    // Where the two stand to each other.
    private Relation RelationOf(Statement one, Statement other)
    {
        if (other.Comment is not { } comment)
        {
            return Relation.InArticle;
        }

        _parents.TryGetValue(comment, out var parent);
        if (one.Comment is null)
        {
            return parent is null ? Relation.CommentOnArticle : Relation.ReplyToOthers;
        }

        return one.Comment == comment ? Relation.InOneComment
            : one.Comment == parent ? Relation.ReplyToParent
            : IsAbove(one.Comment, parent) ? Relation.ReplyFurtherDown
            : parent is not null && _parents.TryGetValue(one.Comment, out var sibling) && sibling == parent ? Relation.BesideEachOther
            : Relation.ElsewhereInThread;
    }

    private bool IsAbove(string above, string? comment)
    {
        for (var steps = 0; comment is not null && steps < 100; steps++)
        {
            if (comment == above)
            {
                return true;
            }

            comment = _parents.GetValueOrDefault(comment);
        }

        return false;
    }

    // By what two statements of one event would differ: how likely it is, when it comes, how much it is.
    private Side SideOf(int first, int second)
    {
        var (one, other) = (_statements[first], _statements[second]);
        var distance = Distance(one, other);
        return distance >= FarApart || distance >= FarEnough && AreApart(Range(one), Range(other)) ? Side.Likelihood
            : AreApart(one.Window, other.Window) ? Side.Time
            : _numbers[first].Count > 0 && _numbers[second].Count > 0 && !_numbers[first].Overlaps(_numbers[second]) ? Side.Quantity
            : Side.None;
    }

    private static bool AreApart(Window? first, Window? second) =>
        first is not null && second is not null && (first.To < second.From || second.To < first.From);

    private static bool AreApart((double Low, double High) first, (double Low, double High) second) => first.High < second.Low || second.High < first.Low;

    private static (double Low, double High) Range(Statement statement) =>
        statement.Certainty is not { } certainty ? (0, 1) : statement.Happens ? (certainty.Low, certainty.High) : (1 - certainty.High, 1 - certainty.Low);

    // How far the two are on how likely the event is.
    private static double Distance(Statement one, Statement other) => Math.Abs(Belief(one) - Belief(other));

    // How likely the event itself is said to be.
    private static double Belief(Statement statement) => (statement.Certainty?.Best ?? 0.75) is var best && statement.Happens ? best : 1 - best;

    private static uint Step(double value, params ReadOnlySpan<double> steps)
    {
        var step = 0u;
        foreach (var bound in steps)
        {
            step += value >= bound ? 1u : 0;
        }

        return step;
    }

    [GeneratedRegex(@"\d[\d.,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=\w[\s,“""‘’']+)\p{Lu}\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"[\w']+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // The numbers are those of the model file.
    private enum Relation
    {
        InArticle = 0,
        InOneComment = 1,
        ReplyToParent = 2,
        ReplyFurtherDown = 3,
        BesideEachOther = 4,
        ElsewhereInThread = 5,
        CommentOnArticle = 6,
        ReplyToOthers = 7,
    }

    private enum Side
    {
        None = 0,
        Likelihood = 1,
        Time = 2,
        Quantity = 3,
    }
}
