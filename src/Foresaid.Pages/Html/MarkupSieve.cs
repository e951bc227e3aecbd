using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Foresaid.Pages.Html;

/// <summary>Markup without what no reader sees, and the linked data that was among it.</summary>
internal sealed record SievedMarkup(string Html, ImmutableArray<string> LinkedData);

/// <summary>Cuts down markup before it is parsed, so that no page takes long or goes deep.</summary>
/// <remarks>
/// One pass, linear in the input. Leaves out comments, scripts, styles, drawings and frames; beyond
/// <see cref="DeepestNesting"/> open elements, <see cref="MostFormatting"/> open formatting elements or
/// <see cref="MostTags"/> elements in all a tag is replaced by a line break; beyond <see cref="MostAttributes"/> attributes the rest of
/// a tag is dropped. A formatting element ends with what it stands in, for the parser would open it again in every block
/// that follows. Browsers draw such lines too: theirs is 512 levels.
/// </remarks>
internal sealed class MarkupSieve
{
    private const int DeepestNesting = 400;
    private const int MostFormatting = 16;
    private const int MostTags = 300_000;
    private const int MostAttributes = 64;

    /// <summary>A version without scripts that has fewer letters than this only asks for them.</summary>
    private const int LeastScriptless = 200;

    private static readonly FrozenSet<string> _void = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "keygen");

    private static readonly FrozenSet<string> _formatting = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static readonly FrozenSet<string> _raw = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "script", "style", "iframe", "noembed", "noframes", "xmp", "textarea");

    private static readonly FrozenSet<string> _unseen = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "template", "svg", "math", "select", "object", "canvas", "audio", "video", "datalist");

    private readonly string _html;
    private readonly bool _keepsScriptless;
    private readonly StringBuilder _kept;
    private readonly List<(string Name, bool IsKept)> _open = [];
    private readonly Dictionary<string, int> _openByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _lastClose = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<string>.Builder _linkedData = ImmutableArray.CreateBuilder<string>();
    private int _depth;
    private int _formattingDepth;
    private int _tags;
    private int _lastBreak = -1;
    private int _seen;
    private int _scriptless;

    private MarkupSieve(string html, bool keepsScriptless) => (_html, _keepsScriptless, _kept) = (html, keepsScriptless, new StringBuilder(html.Length / 2));

    /// <summary>Sieves <paramref name="html"/>.</summary>
    /// <remarks>
    /// What a page shows to readers without scripts repeats what scripts draw, and is left out; but where it holds most of the words
    /// of the page, as on pages that are drawn by scripts alone, it is the page.
    /// </remarks>
    public static SievedMarkup Sieve(string html)
    {
        var sieve = new MarkupSieve(html, keepsScriptless: false);
        sieve.Run();
        if (sieve._scriptless >= LeastScriptless && sieve._scriptless > sieve._seen * 2)
        {
            sieve = new MarkupSieve(html, keepsScriptless: true);
            sieve.Run();
        }

        return new SievedMarkup(sieve._kept.ToString(), sieve._linkedData.ToImmutable());
    }

    private void Run()
    {
        for (var at = 0; at < _html.Length;)
        {
            var tag = _html.IndexOf('<', at);
            if (tag < 0)
            {
                _kept.Append(_html, at, _html.Length - at);
                return;
            }

            _kept.Append(_html, at, tag - at);
            _seen += Letters(at, tag);
            at = Tag(tag);
        }
    }

    /// <summary>Treats what begins with '&lt;' at <paramref name="at"/>; returns where to go on.</summary>
    private int Tag(int at)
    {
        var next = at + 1 < _html.Length ? _html[at + 1] : ' ';
        if (next == '!' && string.CompareOrdinal(_html, at, "<!--", 0, 4) == 0)
        {
            return After("-->", at + 4);
        }

        if (next is '!' or '?')
        {
            return After(">", at + 2);
        }

        if (char.IsAsciiLetter(next))
        {
            return Start(at);
        }

        if (next == '/' && at + 2 < _html.Length && char.IsAsciiLetter(_html[at + 2]))
        {
            return End(at);
        }

        _kept.Append("&lt;");
        return at + 1;
    }

    private int Start(int at)
    {
        var nameEnd = NameEnd(at + 1);
        var name = _html[(at + 1)..nameEnd];
        var (end, cut) = AttributesEnd(nameEnd);
        if (_raw.Contains(name))
        {
            var close = Close(name, end);
            var stop = close < 0 ? _html.Length : close;
            if (_html.AsSpan(at, end - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                _linkedData.Add(_html[end..stop]);
            }

            return close < 0 ? _html.Length : After(">", close);
        }

        if (_unseen.Contains(name))
        {
            var close = Close(name, end);
            return close < 0 ? end : After(">", close);
        }

        if (name.Equals("noscript", StringComparison.OrdinalIgnoreCase))
        {
            var close = _keepsScriptless ? -1 : Close(name, end);
            _scriptless += close < 0 ? 0 : Words(end, close);
            return close < 0 ? end : After(">", close);
        }

        if (name.Equals("plaintext", StringComparison.OrdinalIgnoreCase))
        {
            return end;
        }

        if (_void.Contains(name))
        {
            if (++_tags < MostTags)
            {
                Copy(at, end, cut);
            }

            return end;
        }

        CloseImplied(name);
        var isFormatting = _formatting.Contains(name);
        var isKept = _depth < DeepestNesting && ++_tags < MostTags && !(isFormatting && _formattingDepth >= MostFormatting);
        Push(name, isKept, isFormatting);
        if (isKept)
        {
            Copy(at, end, cut);
        }
        else if (!isFormatting && _lastBreak != _kept.Length)
        {
            _kept.Append("<br>");
            _lastBreak = _kept.Length;
        }

        return end;
    }

    private int End(int at)
    {
        var nameEnd = NameEnd(at + 2);
        var name = _html[(at + 2)..nameEnd];
        var end = After(">", nameEnd);
        if (_openByName.GetValueOrDefault(name) > 0 && !(_formatting.Contains(name) && EndsAcross(name)))
        {
            bool isMatch;
            do
            {
                var (open, isKept) = Pop();
                isMatch = open.Equals(name, StringComparison.OrdinalIgnoreCase);
                if (isKept && (isMatch || _formatting.Contains(open)))
                {
                    _kept.Append("</").Append(open).Append('>');
                }
            }
            while (!isMatch);
        }

        return end;
    }

    /// <summary>
    /// Takes a formatting element that ends across others ("&lt;b&gt;&lt;div&gt;&lt;/b&gt;") out of those that are open, for the parser keeps the
    /// others open; false where nothing but formatting stands inside it.
    /// </summary>
    private bool EndsAcross(string name)
    {
        const int Reach = 64;
        var isAcross = false;
        for (var up = 1; up <= Reach && up <= _open.Count; up++)
        {
            var (open, isKept) = _open[^up];
            if (!open.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                isAcross |= !_formatting.Contains(open);
                continue;
            }

            if (isAcross)
            {
                _open.RemoveAt(_open.Count - up);
                Forget(open, isKept);
                _kept.Append(isKept ? "</" + open + ">" : "");
            }

            return isAcross;
        }

        return true;
    }

    private void Push(string name, bool isKept, bool isFormatting)
    {
        _open.Add((name, isKept));
        _openByName[name] = _openByName.GetValueOrDefault(name) + 1;
        _depth += isKept ? 1 : 0;
        _formattingDepth += isKept && isFormatting ? 1 : 0;
    }

    private (string Name, bool IsKept) Pop()
    {
        var last = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        Forget(last.Name, last.IsKept);
        return last;
    }

    private void Forget(string name, bool isKept)
    {
        _openByName[name]--;
        _depth -= isKept ? 1 : 0;
        _formattingDepth -= isKept && _formatting.Contains(name) ? 1 : 0;
    }

    /// <summary>Closes the elements that end where <paramref name="name"/> starts: an item ends at the next, a paragraph at a block.</summary>
    private void CloseImplied(string name)
    {
        string[] closed = name.ToLowerInvariant() switch
        {
            "li" => ["li"],
            "dt" or "dd" => ["dt", "dd"],
            "td" or "th" => ["td", "th"],
            "tr" => ["tr", "td", "th"],
            "option" => ["option"],
            "p" or "div" or "ul" or "ol" or "table" or "section" or "article" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" => ["p"],
            _ => [],
        };
        const int Reach = 6;
        for (var up = 1; closed.Length > 0 && up <= Reach && up <= _open.Count; up++)
        {
            var open = _open[^up].Name;
            if (closed.Contains(open, StringComparer.OrdinalIgnoreCase))
            {
                for (; up > 0; up--)
                {
                    var (inner, isKept) = Pop();
                    if (isKept && _formatting.Contains(inner))
                    {
                        _kept.Append("</").Append(inner).Append('>');
                    }
                }

                return;
            }

            if (!_formatting.Contains(open) && !open.Equals("span", StringComparison.OrdinalIgnoreCase) && !open.Equals("p", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }
    }

    /// <summary>How many letters stand outside tags in a stretch of the markup.</summary>
    private int Words(int at, int end)
    {
        var count = 0;
        while (at < end)
        {
            var tag = _html.IndexOf('<', at, end - at);
            count += Letters(at, tag < 0 ? end : tag);
            var close = tag < 0 ? -1 : _html.IndexOf('>', tag, end - tag);
            at = close < 0 ? end : close + 1;
        }

        return count;
    }

    private int Letters(int at, int end)
    {
        var count = 0;
        foreach (var character in _html.AsSpan(at, end - at))
        {
            count += char.IsLetter(character) ? 1 : 0;
        }

        return count;
    }

    private void Copy(int at, int end, int cut)
    {
        _kept.Append(_html, at, cut - at);
        if (cut < end)
        {
            _kept.Append('>');
        }
    }

    private int NameEnd(int at)
    {
        while (at < _html.Length && !char.IsWhiteSpace(_html[at]) && _html[at] is not ('/' or '>' or '<'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the tag ends, and where its attributes are cut off (the same place where they are not).</summary>
    private (int End, int Cut) AttributesEnd(int at)
    {
        var (attributes, cut) = (0, -1);
        while (at < _html.Length && _html[at] != '>')
        {
            if (char.IsWhiteSpace(_html[at]) || _html[at] == '/')
            {
                at++;
                continue;
            }

            if (++attributes > MostAttributes && cut < 0)
            {
                cut = at;
            }

            at = AttributeEnd(at);
        }

        var end = Math.Min(at + 1, _html.Length);
        return (end, cut < 0 ? end : cut);
    }

    private int AttributeEnd(int at)
    {
        while (at < _html.Length && !char.IsWhiteSpace(_html[at]) && _html[at] is not ('=' or '>' or '/'))
        {
            at++;
        }

        var value = at;
        while (value < _html.Length && char.IsWhiteSpace(_html[value]))
        {
            value++;
        }

        if (value >= _html.Length || _html[value] != '=')
        {
            return at;
        }

        value++;
        while (value < _html.Length && char.IsWhiteSpace(_html[value]))
        {
            value++;
        }

        if (value < _html.Length && _html[value] is '"' or '\'')
        {
            var quote = _html.IndexOf(_html[value], value + 1);
            return quote < 0 ? _html.Length : quote + 1;
        }

        while (value < _html.Length && !char.IsWhiteSpace(_html[value]) && _html[value] != '>')
        {
            value++;
        }

        return value;
    }

    /// <summary>Where the end tag of <paramref name="name"/> stands at or after <paramref name="from"/>; -1 where none does.</summary>
    private int Close(string name, int from)
    {
        if (_lastClose.GetValueOrDefault(name) < 0)
        {
            return -1;
        }

        var close = _html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            _lastClose[name] = -1;
        }

        return close;
    }

    private int After(string mark, int from)
    {
        var found = from >= _html.Length ? -1 : _html.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? _html.Length : found + mark.Length;
    }
}
