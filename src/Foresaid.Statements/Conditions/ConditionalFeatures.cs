using Foresaid.Learning;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Text;

namespace Foresaid.Statements.Conditions;

/// <summary>What is asked of a token to tell whether it belongs to a condition or to what follows from one.</summary>
/// <remarks>Model files depend on every line: a model must be trained anew after any change. Made for one stretch of text.</remarks>
internal sealed class ConditionalFeatures
{
    private const int MaxClimb = 12;

    private static readonly uint _none = Feature.Of("<none>");
    private static readonly uint _before = Feature.Of("<before>");
    private static readonly uint _after = Feature.Of("<after>");
    private static readonly uint _vbd = Feature.Of("VBD");
    private static readonly uint _vbz = Feature.Of("VBZ");
    private static readonly uint _vbp = Feature.Of("VBP");

    private readonly WordNumbers _words;
    private readonly Syntax _syntax;
    private readonly int _first;
    private readonly int _end;
    private readonly int[] _opener;
    private readonly int[] _nextOpener;
    private readonly int[] _modal;
    private readonly int[] _nextModal;
    private readonly int[] _commas;
    private readonly int[] _piece;
    private readonly List<(int First, int Last)> _pieces = [];
    private readonly uint _kinds;

    /// <summary>Looks a stretch of text over.</summary>
    /// <param name="words">The sheet.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after its last.</param>
    public ConditionalFeatures(WordNumbers words, int first, int end)
    {
        (_words, _syntax, _first, _end) = (words, words.Syntax, first, end);
        var length = end - first;
        (_opener, _nextOpener, _modal, _nextModal, _commas, _piece) = (new int[length], new int[length], new int[length], new int[length], new int[length + 1], new int[length]);
        var (opener, modal, commas, piece) = (-1, -1, 0, first);
        for (var token = first; token < end; token++)
        {
            var at = token - first;
            var opens = OpenerOf(token);
            (opener, modal) = (opens > 0 ? token : opener, IsModal(token) ? token : modal);
            (_opener[at], _modal[at], _commas[at]) = (opener, modal, commas);
            var isMark = _syntax.Tag(token) == UniversalTag.Punct && _syntax.Lower(token) is not ("-" or "'");
            commas += isMark ? 1 : 0;
            _kinds |= opens;
            if ((isMark || opens > 0 && opens < 64 || _syntax.Lower(token) == "then") && token > piece)
            {
                _pieces.Add((piece, token - 1));
                piece = token;
            }

            _piece[at] = _pieces.Count;
            if (isMark)
            {
                piece = token + 1;
            }
        }

        _pieces.Add((Math.Min(piece, end - 1), end - 1));
        _commas[length] = commas;
        (opener, modal) = (-1, -1);
        for (var at = length - 1; at >= 0; at--)
        {
            (_nextOpener[at], _nextModal[at]) = (opener, modal);
            (opener, modal) = (OpenerOf(first + at) > 0 ? first + at : opener, IsModal(first + at) ? first + at : modal);
        }
    }

    /// <summary>Writes the features of a token.</summary>
    public void Write(int token, FeatureList features)
    {
        features.Clear();
        features.Add(0, 0);
        features.Add(1, _kinds);
        for (var offset = -2; offset <= 2; offset++)
        {
            features.Add(4 + offset, Word(token + offset));
            features.Add(9 + offset, Fine(token + offset));
        }

        features.Add(12, _words.Lemmas[token]);
        features.Add(13, Word(token - 1), Word(token));
        features.Add(14, Word(token), Word(token + 1));
        features.Add(15, Fine(token - 1), Fine(token), Fine(token + 1));
        features.Add(16, _words.Relations[token], _words.HeadFine(token));
        WriteCues(token, features);
        WritePieces(token, features);
        WriteTree(token, features);
        features.Add(70, WordNumbers.Near(token - _first), (uint)Math.Min(_commas[token - _first], 4));
        features.Add(71, WordNumbers.Near(_end - 1 - token));
        features.Add(72, _words.Quotes[token], _kinds);
    }

    /// <summary>Writes the features of the step to a token from the one before it.</summary>
    public void WriteStep(int token, FeatureList features)
    {
        features.Clear();
        var opens = OpenerOf(token);
        var starts = _words.Relations[Top(token, isStart: true)];
        var ends = _words.Relations[Top(token - 1, isStart: false)];
        features.Add(80, 0);
        features.Add(81, Fine(token - 1), Fine(token));
        features.Add(82, Word(token - 1));
        features.Add(83, Word(token));
        features.Add(84, Word(token - 1), Word(token));
        features.Add(85, opens);
        features.Add(86, starts, ends);
        features.Add(87, starts, Fine(token));
        features.Add(88, ends, Fine(token - 1), Fine(token));
        features.Add(89, Bond(token), _words.Relations[token], _words.Relations[token - 1]);
        features.Add(90, Kind(_opener[token - 1 - _first]), Between(_opener[token - 1 - _first], token), Fine(token));
        features.Add(91, starts, Modal(token), Kind(_opener[token - _first]));
        features.Add(92, Fine(token), Fine(token + 1), Fine(token + 2));
        features.Add(93, Fine(token - 2), Fine(token - 1), Fine(token));
        features.Add(94, Word(token), Word(token + 1));
        features.Add(95, Word(token - 2), Word(token - 1));
        features.Add(96, starts, ends, Kind(_opener[token - 1 - _first]));
        features.Add(97, _syntax.SentenceOf(token).FirstToken == token ? 1u : 0u, Kind(_opener[token - 1 - _first]));
        features.Add(98, Sub(token), _words.Quotes[token], _words.Quotes[token - 1]);
    }

    private void WriteCues(int token, FeatureList features)
    {
        var at = token - _first;
        var (opener, next, modal, nextModal) = (_opener[at], _nextOpener[at], _modal[at], _nextModal[at]);
        var (kind, nextKind) = (Kind(opener), Kind(next));
        features.Add(20, kind, Between(opener, token), Distance(opener, token));
        features.Add(21, nextKind, Between(token, next), Distance(token, next));
        features.Add(22, kind, nextKind, Between(opener, token));
        features.Add(23, kind, Between(opener, token), Between(opener, modal));
        features.Add(24, Between(modal, token), Distance(modal, token), kind);
        features.Add(25, Between(token, nextModal), Distance(token, nextModal), kind);
        features.Add(26, opener == token ? 1u : 0u, Word(token), Word(token + 1));
        features.Add(27, kind, Order(opener, modal, token), Order(opener, nextModal, token));
        features.Add(28, opener < 0 ? _none : Word(opener - 1), kind, Between(opener, token));
        features.Add(29, opener < 0 ? _none : _words.Words[opener], opener < 0 ? _none : Word(opener + 1), Between(opener, token));
    }

    private void WritePieces(int token, FeatureList features)
    {
        var piece = _piece[token - _first];
        uint Opens(int index) => index < 0 ? _before : index >= _pieces.Count ? _after : Word(_pieces[index].First);
        uint Shape(int index)
        {
            if (index < 0 || index >= _pieces.Count)
            {
                return 0;
            }

            var (from, to) = _pieces[index];
            var shape = 1u;
            for (var at = from; at <= Math.Min(to, from + 60); at++)
            {
                shape |= IsModal(at) ? 2u : 0;
                shape |= Fine(at) is var fine && (fine == _vbd || fine == _vbz || fine == _vbp) ? 4u : 0;
                shape |= OpenerOf(at) > 0 ? 8u : 0;
                shape |= _syntax.Relation(at) == "nsubj" ? 16u : 0;
            }

            return shape;
        }

        var (shape, before, after) = (Shape(piece), Shape(piece - 1), Shape(piece + 1));
        features.Add(40, Opens(piece), shape);
        features.Add(41, Opens(piece - 1), before, shape);
        features.Add(42, Opens(piece + 1), after, shape);
        features.Add(43, before, shape, after);
        features.Add(44, Opens(piece - 1), Opens(piece));
        features.Add(45, Opens(piece), Opens(piece + 1));
        features.Add(46, Kind(_opener[token - _first]), before, shape);
        features.Add(47, Kind(_nextOpener[token - _first]), shape, after);
        features.Add(48, (uint)Math.Min(piece, 5), Opens(0), Opens(piece));
    }

    private void WriteTree(int token, FeatureList features)
    {
        var (at, path, depth) = (token, 17u, 0);
        var isUnder = false;
        for (var steps = 0; steps < MaxClimb; steps++)
        {
            var relation = _words.Relations[at];
            if (Clausal(at))
            {
                var mark = Mark(at);
                features.Add(50 + Math.Min(depth, 2), relation, mark, _syntax.Head(at) > at ? 1u : 0u);
                path = Feature.Of(1, path, relation, mark);
                if (OpensCondition(at))
                {
                    features.Add(53, (uint)depth);
                    isUnder = true;
                }

                depth++;
            }

            if (_syntax.Head(at) is not (>= 0 and var above) || above < _first || above >= _end)
            {
                break;
            }

            at = above;
        }

        features.Add(54, path);
        features.Add(55, isUnder ? 1u : 0u, Kind(_opener[token - _first]), Between(_opener[token - _first], token));
        features.Add(56, isUnder ? 1u : 0u, _kinds);
        features.Add(57, Sub(token), isUnder ? 1u : 0u);
        features.Add(58, _words.Relations[at], _words.Lemmas[at]);

        // Does a condition hang on the verb above, and on which side?
        for (var (up, steps) = (token, 0); up >= _first && up < _end && steps < MaxClimb; up = _syntax.Head(up), steps++)
        {
            foreach (var child in _syntax.Children(up))
            {
                if (child >= _first && child < _end && Clausal(child) && OpensCondition(child))
                {
                    features.Add(59, _syntax.First(child) > token ? 1u : _syntax.Last(child) < token ? 2u : 3u, _words.Relations[child], WordNumbers.Near(steps));
                    features.Add(60, _syntax.First(child) > token ? 1u : _syntax.Last(child) < token ? 2u : 3u, Mark(child));
                    return;
                }
            }
        }
    }

    private bool Clausal(int token) => _syntax.Relation(token) is "advcl" or "ccomp" or "xcomp" or "acl" or "parataxis" or "conj" or "csubj" or "root" or "dep";

    private bool OpensCondition(int clause)
    {
        var first = _syntax.First(clause);
        return first >= _first && first < _end && (OpenerOf(first) is > 0 and < 64 || first + 1 < _end && OpenerOf(first + 1) is > 0 and < 64);
    }

    // The word that opens a clause.
    private uint Mark(int clause) => _syntax.Child(clause, "mark", "advmod", "case") is >= 0 and var mark && mark >= _first && mark < _end ? _words.Words[mark] : _none;

    // The relation by which the nearest clause above a token hangs.
    private uint Sub(int token)
    {
        var at = token;
        for (var steps = 0; steps < MaxClimb; steps++)
        {
            if (Clausal(at) || _syntax.Head(at) is not (>= 0 and var above) || above < _first || above >= _end)
            {
                break;
            }

            at = above;
        }

        return _words.Relations[at];
    }

    // The highest token above one whose words begin, or end, with it.
    private int Top(int token, bool isStart)
    {
        var at = token;
        for (var steps = 0; steps < MaxClimb && _syntax.Head(at) is >= 0 and var above && (isStart ? _syntax.First(above) == token : _syntax.Last(above) == token); steps++)
        {
            at = above;
        }

        return at;
    }

    private uint Bond(int token) => _syntax.Head(token) == token - 1 ? 1u : _syntax.Head(token - 1) == token ? 2u : _syntax.Head(token) == _syntax.Head(token - 1) ? 3u : 0u;

    private uint Between(int from, int to) => from < _first || to < _first ? 9u : (uint)Math.Min(Math.Abs(_commas[to - _first] - _commas[from - _first]), 3);

    private static uint Distance(int from, int to) => from < 0 || to < 0 ? 99u : WordNumbers.Near(Math.Abs(to - from));

    private static uint Order(int opener, int modal, int token) => opener < 0 || modal < 0 ? 0u : (opener < modal ? 1u : 2u) + (modal < token ? 4u : modal == token ? 8u : 0u);

    private uint Kind(int opener) => opener < 0 ? 0u : OpenerOf(opener);

    private uint Modal(int token) => IsModal(token) ? 1u : IsModal(token + 1) ? 2u : IsModal(token + 2) ? 3u : 0u;

    private bool IsModal(int token) => token >= _first && token < _end && _syntax.Lower(token) is "would" or "'d" or "could" or "might" or "will" or "'ll" or "wo" or "wouldn't" or "should" && _syntax.Fine(token) == "MD";

    private uint Word(int at) => at < _first ? _before : at >= _end ? _after : _words.Words[at];

    private uint Fine(int at) => at < _first ? _before : at >= _end ? _after : _words.Fines[at];

    // The kind of word that a condition may begin with, one bit each; 0 for none. Those from 64 on open none by themselves.
    private uint OpenerOf(int token) => _syntax.Lower(token) switch
    {
        "if" => 1,
        "unless" => 2,
        "had" or "were" or "should" => IsBeforeSubject(token) ? 4u : 0u,
        "wish" or "wishes" or "wished" or "wishing" => 8,
        "without" or "barring" or "absent" => 16,
        "provided" or "providing" or "assuming" or "supposing" or "suppose" or "lest" or "otherwise" or "imagine" => 32,
        "as" when _syntax.Lower(token + 1) is "long" or "soon" && _syntax.Lower(token + 2) is "as" => 32,
        "in" when _syntax.Lower(token + 1) is "case" || _syntax.Lower(token + 2) is "event" or "case" => 32,
        "on" when _syntax.Lower(token + 1) is "condition" or "the" && _syntax.Lower(token + 2) is "condition" or "assumption" or "that" => 32,
        "when" or "once" or "whenever" or "until" or "even" or "though" or "with" or "but" or "whether" => 64,
        _ => 0,
    };

    // "Had the gates closed": the helper before its subject.
    private bool IsBeforeSubject(int token) =>
        token + 1 < _end && (_syntax.Tag(token + 1) is UniversalTag.Det or UniversalTag.Pron or UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Num)
        && !(token > _first && (_syntax.Tag(token - 1) is UniversalTag.Pron or UniversalTag.Noun or UniversalTag.Propn) && _syntax.Head(token - 1) == _syntax.Head(token));
}
