using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>What is asked of a token to tell whether it names the source of a cue, or is what the cue reports.</summary>
/// <remarks>Model files depend on every line: a model must be trained anew after any change.</remarks>
internal sealed class ArgumentFeatures
{
    private static readonly uint _outside = Feature.Of("<outside>");

    private readonly WordNumbers _words;
    private readonly Syntax _syntax;
    private readonly CueSpan _cue;
    private readonly int _start;
    private readonly int _end;
    private readonly int _sentenceFirst;
    private readonly int _sentenceEnd;
    private readonly (uint Branch, int Steps)[] _under;
    private readonly int[] _commas;
    private readonly int[] _cuesBefore;
    private readonly uint[] _starts;
    private readonly uint[] _ends;
    private readonly List<int> _cueAncestors = [];

    /// <summary>Prepares the questions about one cue.</summary>
    /// <param name="words">The sheet in numbers.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="start">The first token that may be its source or content.</param>
    /// <param name="end">The first token after these.</param>
    /// <param name="cues">Whether each token of the sheet is in some cue.</param>
    public ArgumentFeatures(WordNumbers words, CueSpan cue, int start, int end, ReadOnlySpan<bool> cues)
    {
        (_words, _syntax, _cue, _start, _end) = (words, words.Syntax, cue, start, end);
        var sentence = _syntax.SentenceOf(cue.Head);
        (_sentenceFirst, _sentenceEnd) = (sentence.FirstToken, sentence.EndToken);
        var length = end - start;
        (_under, _commas, _cuesBefore) = (new (uint, int)[length], new int[length + 1], new int[length + 1]);
        (_starts, _ends) = (new uint[length], new uint[length]);
        for (var (above, steps) = (_syntax.Head(cue.Head), 0); above >= 0 && steps < 6; above = _syntax.Head(above), steps++)
        {
            _cueAncestors.Add(above);
        }

        for (var token = start; token < end; token++)
        {
            _under[token - start] = Under(token);
            _commas[token - start + 1] = _commas[token - start] + (_syntax.Tag(token) is UniversalTag.Punct ? 1 : 0);
            _cuesBefore[token - start + 1] = _cuesBefore[token - start] + (cues[token] && (token < cue.First || token > cue.Last) && (token == 0 || !cues[token - 1]) ? 1 : 0);
        }

        // Where what hangs on the cue begins and ends.
        foreach (var child in _syntax.Children(cue.Head))
        {
            var (first, last) = (_syntax.First(child), _syntax.Last(child));
            if (first >= start && first < end)
            {
                _starts[first - start] = words.Relations[child];
            }

            if (last >= start && last < end)
            {
                _ends[last - start] = words.Relations[child];
            }
        }
    }

    /// <summary>Writes the features of a token.</summary>
    public void Write(int token, FeatureList features)
    {
        features.Clear();
        features.Add(0, 0);
        var isCue = token >= _cue.First && token <= _cue.Last;
        var side = token < _cue.First ? 0u : isCue ? 1u : 2u;
        var distance = side == 0 ? _cue.First - token : side == 2 ? token - _cue.Last : 0;
        var near = WordNumbers.Near(distance);
        var (branch, steps) = _under[token - _start];
        var (quote, fine, relation, lemma, cueLemma) = (_words.Quotes[token], _words.Fines[token], _words.Relations[token], _words.Lemmas[token], _words.Lemmas[_cue.Head]);
        for (var offset = -2; offset <= 2; offset++)
        {
            var at = token + offset;
            features.Add(3 + offset, side, At(at, _words.Words));
            features.Add(9 + offset, side, At(at, _words.Fines));
        }

        features.Add(13, lemma);
        features.Add(14, side, _words.Names[token], At(token - 1, _words.Names));
        features.Add(15, At(token - 1, _words.Fines), fine, At(token + 1, _words.Fines));
        features.Add(16, At(token - 1, _words.Words), _words.Words[token]);
        features.Add(17, _words.Shapes[token], side);
        var quotes = (At(token - 1, _words.Quotes) * 9) + (quote * 3) + At(token + 1, _words.Quotes);
        features.Add(18, quotes, side, _words.Quotes[_cue.Head]);
        features.Add(19, quotes, fine, side);
        features.Add(20, relation, side);
        features.Add(21, relation, _words.HeadLemma(token));
        features.Add(22, side, near);
        features.Add(23, side, near, quote);
        features.Add(24, side, near, fine);
        features.Add(25, cueLemma, side, quote);
        features.Add(26, cueLemma, near + (100 * side));
        features.Add(27, cueLemma, side, fine);
        features.Add(28, _words.Fines[_cue.Head], side, near);
        var isSame = token >= _sentenceFirst && token < _sentenceEnd ? 1u : 0u;
        var apart = isSame == 1 ? 0u : 1 + (uint)Math.Min(3, SentencesApart(token));
        features.Add(29, isSame, side, quote);
        features.Add(30, apart, side, quote);
        WriteBetween(token, side, near, quote, fine, features);

        // By which of the cue's relations the token hangs on it.
        var depth = WordNumbers.Near(steps);
        features.Add(40, branch, side);
        features.Add(41, branch, depth, side);
        features.Add(42, branch, cueLemma, side);
        features.Add(43, branch, fine, relation);
        features.Add(44, branch, quote, side);
        features.Add(45, branch, _words.Fines[_cue.Head], side);
        features.Add(46, branch, lemma);
        features.Add(47, branch, _words.Relations[_cue.Head], side);
        features.Add(48, branch, _words.Names[token], side);
        features.Add(49, branch, near, side);
        var cueRelation = _words.Relations[_cue.Head];
        features.Add(50, cueRelation, side, quote);
        features.Add(51, cueRelation, side, relation);
        var above = _cueAncestors.IndexOf(token);
        if (above >= 0)
        {
            features.Add(52, (uint)above, cueRelation);
            features.Add(53, (uint)above, cueRelation, cueLemma);
        }

        WriteAround(token, side, branch, features);
        if (_starts[token - _start] is not 0 and var starts)
        {
            features.Add(60, starts, side);
            features.Add(61, starts, cueLemma);
            features.Add(62, starts, fine);
        }

        if (_ends[token - _start] is not 0 and var ends)
        {
            features.Add(63, ends, side);
            features.Add(64, ends, At(token + 1, _words.Fines));
        }

        if (token > _start && _ends[token - 1 - _start] is not 0 and var ended)
        {
            features.Add(65, ended, fine, quote);
        }

        if (isCue)
        {
            features.Add(66, _words.Words[token]);
        }
    }

    /// <summary>Writes the features of the step to a token from the one before it.</summary>
    public void WriteStep(int token, FeatureList features)
    {
        features.Clear();
        var isCue = token >= _cue.First && token <= _cue.Last;
        var side = token < _cue.First ? 0u : isCue ? 1u : 2u;
        var before = token - 1 >= _cue.First && token - 1 <= _cue.Last ? 1u : 0u;
        var quotes = (_words.Quotes[token - 1] * 2) + _words.Quotes[token];
        var (branch, steps) = _under[token - _start];
        var (branchBefore, _) = _under[token - 1 - _start];
        features.Add(80, side, before);
        features.Add(81, _words.Fines[token - 1], _words.Fines[token], side);
        features.Add(82, quotes, _words.Fines[token - 1], _words.Fines[token]);
        features.Add(83, quotes, side, branch == branchBefore ? 1u : 0u);
        features.Add(84, branchBefore, branch, side);
        features.Add(85, _ends[token - 1 - _start], _starts[token - _start], side);
        features.Add(86, _words.Words[token], side, branch);
        features.Add(87, _words.Words[token - 1], _words.Fines[token], side);
        features.Add(88, SubtreeEnds(token - 1), _words.Fines[token], side);
        features.Add(89, SubtreeStarts(token), _words.Fines[token - 1], side);
        features.Add(90, _words.Relations[token], _words.Fines[token - 1], quotes);
        features.Add(91, _syntax.Sheet.Sentences.FirstTokens[_syntax.SentenceOf(token).Index] == token ? 1u : 0u, quotes, side);
        features.Add(92, branch, WordNumbers.Near(steps), _words.Fines[token]);
    }

    private uint At(int token, uint[] numbers) => token < _start || token >= _end ? _outside : numbers[token];

    private int SentencesApart(int token) => Math.Abs(_syntax.SentenceOf(token).Index - _syntax.SentenceOf(_cue.Head).Index);

    // Marks and other cues that stand between a token and the cue.
    private void WriteBetween(int token, uint side, uint near, uint quote, uint fine, FeatureList features)
    {
        var (from, to) = side == 0 ? (token + 1, Math.Min(_cue.First, _end)) : (Math.Max(_cue.Last + 1, _start), token);
        var marks = (uint)Math.Min(3, Math.Max(0, _commas[Math.Max(to - _start, 0)] - _commas[Math.Min(Math.Max(from - _start, 0), _end - _start)]));
        var cues = (uint)Math.Min(2, Math.Max(0, _cuesBefore[Math.Max(to - _start, 0)] - _cuesBefore[Math.Min(Math.Max(from - _start, 0), _end - _start)]));
        features.Add(31, side, marks, quote);
        features.Add(32, side, cues, quote);
        features.Add(33, side, cues, marks);
        features.Add(34, side, cues, fine);
        features.Add(35, side, cues, near);
        if (side == 2)
        {
            var next = _cue.Last + 1;
            features.Add(36, At(next, _words.Words), near, quote);
            features.Add(37, At(next, _words.Fines), marks, quote);
        }
        else if (side == 0)
        {
            features.Add(38, At(_cue.First - 1, _words.Fines), marks, quote);
            features.Add(39, At(_cue.Last + 1, _words.Fines), near);
        }
    }

    private void WriteAround(int token, uint side, uint branch, FeatureList features)
    {
        features.Add(54, SubtreeStarts(token), branch, side);
        features.Add(55, SubtreeEnds(token), branch, side);
        var head = _syntax.Head(token);
        if (head >= 0)
        {
            features.Add(56, _words.Relations[head], _words.Relations[token], side);
            features.Add(57, _words.Lemmas[head], side);
        }
    }

    // The relation of the highest token whose words begin, or end, here.
    private uint SubtreeStarts(int token)
    {
        var highest = token;
        for (var steps = 0; steps < 12 && _syntax.Head(highest) is >= 0 and var above && _syntax.First(above) == token; steps++)
        {
            highest = above;
        }

        return _words.Relations[highest];
    }

    private uint SubtreeEnds(int token)
    {
        var highest = token;
        for (var steps = 0; steps < 12 && _syntax.Head(highest) is >= 0 and var above && _syntax.Last(above) == token; steps++)
        {
            highest = above;
        }

        return _words.Relations[highest];
    }

    // The relation by which the branch that holds a token hangs on the cue, and how deep the token is in it.
    private (uint Branch, int Steps) Under(int token)
    {
        var at = token;
        for (var steps = 0; steps < 30; steps++)
        {
            var above = _syntax.Head(at);
            if (at >= _cue.First && at <= _cue.Last)
            {
                return (1, steps);
            }

            if (above < 0)
            {
                break;
            }

            if (above >= _cue.First && above <= _cue.Last)
            {
                return (_words.Relations[at], steps);
            }

            at = above;
        }

        // Not under the cue: where the two paths meet, seen from the cue.
        var meets = 0;
        for (at = token; meets < 30 && at >= 0; at = _syntax.Head(at), meets++)
        {
            var index = _cueAncestors.IndexOf(at);
            if (index >= 0)
            {
                return (Feature.Of(200, (uint)index, _words.Relations[_cue.Head]), meets);
            }
        }

        return (0, 0);
    }
}
