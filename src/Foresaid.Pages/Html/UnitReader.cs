using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Dumps;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Reads one comment out of its element, leaving alone the comments nested in it.</summary>
internal sealed partial class UnitReader(NodeList page, Func<Node, bool> isUnit, int? year)
{
    private const int LongestName = 80;

    /// <summary>Stands in for a year that is not known; dates read with it are not kept.</summary>
    private const int SomeYear = 2000;

    /// <summary>Reads the comment that stands in <paramref name="unit"/>.</summary>
    public ThreadUnit Read(Node unit)
    {
        var author = Author(unit);
        var first = author.Name is null ? FirstLine(unit) : null;
        var replyTo = Own(unit).FirstOrDefault(node => !node.IsText && ThreadMarking.IsReplyTo(node));
        var text = Text(unit, author.Node);
        var blocks = Blocks(unit, text, author.Node, replyTo);
        var (address, name) = ReplyTo(unit, replyTo, text ?? unit);
        return first is null
            ? new ThreadUnit(unit, author.Name, Posted(unit), blocks, address, name, UnitDepth.Of(page, unit))
            : new ThreadUnit(unit, first.Author, Posted(unit) ?? first.Posted, Without(blocks, LinesOf(unit)[0]), address, name ?? first.ReplyTo, UnitDepth.Of(page, unit));
    }

    /// <summary>Whether <paramref name="unit"/> looks like a comment: somebody is named, and there are words or a placeholder.</summary>
    public bool LooksLikeOne(Node unit)
    {
        var author = Author(unit);
        return (author.Name is not null || FirstLine(unit) is not null) && !Blocks(unit, Text(unit, author.Node), author.Node, null).IsEmpty;
    }

    /// <summary>The head that the unit's first line is by its own words ("Ann, 3 May 2030"), where nothing is marked as the name.</summary>
    private CommentHead? FirstLine(Node unit) =>
        unit.Length > LongestName * 50 || LinesOf(unit) is not [var line, _, ..] ? null : HeadReader.Read(new DumpLine(0, line), 0, year ?? SomeYear) is { } head
            ? head with { Posted = year is null ? null : head.Posted }
            : null;

    private List<string> LinesOf(Node unit) => [.. page.LinesOf(unit).Take(2)];

    private static ImmutableArray<Piece> Without(ImmutableArray<Piece> pieces, string line) =>
        pieces is [var piece, .. var rest] && piece.Text.StartsWith(line, StringComparison.Ordinal)
            ? piece.Text.Length > line.Length ? [piece with { Text = piece.Text[line.Length..] }, .. rest] : [.. rest]
            : pieces;

    private IEnumerable<Node> Own(Node unit) => page.Inside(unit, node => isUnit(node));

    private (string? Name, Node? Node) Author(Node unit)
    {
        Node? best = null;
        var bestRank = 0;
        var term = Term(unit);
        foreach (var node in Heads(unit, term).Concat(page.Inside(unit, node => isUnit(node) || node.Name is "blockquote" or "form" || (!node.IsText && ThreadMarking.IsReplyTo(node)))))
        {
            if (node.IsText || node.Length is 0 or > LongestName)
            {
                continue;
            }

            var rank = ThreadMarking.Author(node);
            if (rank > 0 && (rank > bestRank || (best is not null && rank == bestRank && best.Holds(node))) && PersonName.OfCommenter(page.TextOf(node)) is not null && !HeadReader.IsDate(page.TextOf(node)))
            {
                (best, bestRank) = (node, rank);
            }
        }

        if ((unit.Attribute("data-author") ?? unit.Attribute("author") ?? unit.Attribute("data-username") ?? unit.Attribute("data-user-name")) is { Length: > 0 } stated)
        {
            return (PersonName.OfCommenter(stated), best);
        }

        best ??= Own(unit).FirstOrDefault(node => node.Name is "em" or "span" or "b" or "strong" or "a" && node.Length is > 2 and <= 20 && Gone().IsMatch(page.TextOf(node)));
        return best is not null ? (NameOf(best), best) : term is not null ? (NameOf(term), term) : Saying(unit);
    }

    /// <summary>The term that a description of a list belongs to: old boards name the writer in the one and set the words in the other.</summary>
    private Node? Term(Node unit) => unit.Name == "dd" && unit.Parent is { } list
        ? page.Children(list).TakeWhile(node => node != unit).LastOrDefault(node => node.Name == "dt")
        : null;

    private IEnumerable<Node> Heads(Node unit, Node? term) => term is null || isUnit(term) ? [] : page.Inside(term).Prepend(term).Where(node => node != unit);

    private string? NameOf(Node node)
    {
        var name = page.TextOf(node, inside => !inside.IsText && inside.Name is "time" or "small" || (!inside.IsText && BadgeMark().IsMatch(inside.Marks)));
        if (node.Marks.Contains("signature", StringComparison.Ordinal) || ByLead().IsMatch(name))
        {
            name = ByLead().Replace(name, "").Split(',')[0];
        }

        return PersonName.OfCommenter(name.TrimEnd(',', ' ', ':'));
    }

    /// <summary>A unit whose first words are "NAME says:" or "NAME replies:".</summary>
    private (string? Name, Node? Node) Saying(Node unit)
    {
        foreach (var node in Own(unit))
        {
            if (!node.IsText && node.Length is > 4 and <= LongestName && SaysLine().Match(page.TextOf(node)) is { Success: true } match)
            {
                return (PersonName.OfCommenter(match.Groups["name"].Value), node);
            }
        }

        var bold = Own(unit).FirstOrDefault(node => node.Name is "b" or "strong" && node.Length is > 1 and <= 40);
        return bold is not null && Own(unit).Any(node => node.Name == "time") ? (PersonName.OfCommenter(page.TextOf(bold)), bold) : (null, null);
    }

    /// <summary>The element called the comment's text: the longest that does not hold the author's name too.</summary>
    private Node? Text(Node unit, Node? author)
    {
        Node? best = null;
        foreach (var node in Own(unit))
        {
            if (!node.IsText && node.Length > 0 && ThreadMarking.IsText(node) && (author is null || !node.Holds(author)) && !HoldsHead(node) && (best is null || (!best.Holds(node) && node.Length > best.Length)))
            {
                best = node;
            }
        }

        return best;
    }

    /// <summary>Whether <paramref name="node"/> holds a head line too: a name or a date outside its quotations.</summary>
    private bool HoldsHead(Node node) => page.Inside(node, inside => isUnit(inside) || inside.Name is "blockquote" or "aside")
        .Any(inside => !inside.IsText && inside.Length > 0 && (inside.Name == "time" || ThreadMarking.Author(inside) == 2));

    private ImmutableArray<Piece> Blocks(Node unit, Node? text, Node? author, Node? replyTo)
    {
        var root = text ?? unit;
        var head = text is null && author is not null ? Head(unit, author) : null;
        bool Skip(Node node) => isUnit(node) || node == replyTo || node == head || node == author || IsQuoteHead(node)
            || (text is null && node.Name is "a" or "span" && node.Length <= 30 && ThreadControl.IsOne(page.TextOf(node)))
            || (!node.IsText && (text is null ? ThreadMarking.IsAround(node) : node.Name is "button" or "form" or "nav" or "menu" || ReplyMark().IsMatch(node.Marks)));
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var owners = new List<Node>();
        foreach (var block in BlockReader.Read(page, root, Skip))
        {
            if (!ThreadControl.IsOne(block.Text) || text is not null && pieces.Count == 0 && block.LinkLength == 0)
            {
                pieces.Add(new Piece(block.Text, IsQuote(block.Node, root) || block.Text.StartsWith('>')));
                owners.Add(block.Node);
            }
        }

        if (pieces.Count > 0 && pieces.All(piece => piece.IsQuoted))
        {
            for (var at = 0; at < pieces.Count; at++)
            {
                pieces[at] = pieces[at] with { IsQuoted = IsMarkedQuote(owners[at], root) };
            }
        }

        if (pieces.Count == 0 && Own(unit).FirstOrDefault(node => !node.IsText && node.Length > 0 && node.Length < 200 && Placeholder.IsRemoved(page.TextOf(node))) is { } placeholder)
        {
            pieces.Add(new Piece(page.TextOf(placeholder), IsQuoted: false));
        }

        return pieces.ToImmutable();
    }

    /// <summary>The largest element around the author's name that holds no more than a head line.</summary>
    private static Node Head(Node unit, Node author)
    {
        var head = author;
        while (head.Parent is { } parent && parent != unit && parent.Length <= LongestName + 40 && parent.Length <= (author.Length * 2) + 60)
        {
            head = parent;
        }

        return head;
    }

    /// <summary>Whether <paramref name="node"/> stands in something called a quotation; boards set whole posts as block quotes.</summary>
    private static bool IsMarkedQuote(Node node, Node root)
    {
        for (var at = node; at is not null; at = at == root ? null : at.Parent)
        {
            if (QuoteMark().IsMatch(at.Marks))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuote(Node node, Node root)
    {
        for (var at = node; at is not null; at = at == root ? null : at.Parent)
        {
            if (at.Name is "blockquote" or "q" || QuoteMark().IsMatch(at.Marks))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoteHead(Node node) => !node.IsText && node.Length <= LongestName + 40 && (node.Name == "cite" || QuoteHead().IsMatch(node.Marks))
        && node.Parent is { } parent && (IsQuote(parent, parent) || (parent.Parent is { } above && IsQuote(above, above)));

    private StatedDate? Posted(Node unit)
    {
        foreach (var node in Heads(unit, Term(unit)).Concat(page.Inside(unit, node => isUnit(node) || node.Name == "blockquote")))
        {
            if (!node.IsText && ThreadMarking.IsDate(node) && node.Length <= LongestName)
            {
                var date = DateFinder.Read(node.Attribute("datetime"), year) ?? DateFinder.Read(node.Attribute("title"), year) ?? DateFinder.Read(page.TextOf(node), year);
                if (date is not null)
                {
                    return date;
                }
            }
        }

        return unit.Attribute("data-created") is { } created ? DateFinder.Read(created, year) : null;
    }

    private (string? Address, string? Name) ReplyTo(Node unit, Node? replyTo, Node text)
    {
        var stated = unit.Attribute("parentid") ?? unit.DataAttributes.Where(pair => ParentData().IsMatch(pair.Name) && pair.Value.Length > 0).Select(pair => pair.Value).FirstOrDefault();
        if (replyTo is not null)
        {
            var link = page.Inside(replyTo).Prepend(replyTo).Select(node => node.Attribute("href")).FirstOrDefault(href => href?.Contains('#', StringComparison.Ordinal) == true);
            var named = ReplyTarget.NamedIn(page.TextOf(replyTo)) ?? PersonName.OfCommenter(page.TextOf(replyTo));
            return (stated ?? link, named);
        }

        var quotes = page.Inside(text, node => isUnit(node)).Where(node => !node.IsText && (node.Name is "blockquote" or "aside" || QuoteMark().IsMatch(node.Marks))).ToList();
        var quote = quotes.Find(node => QuoteMark().IsMatch(node.Marks)) ?? quotes.FirstOrDefault();
        if (quote is null)
        {
            return (stated ?? Answered(unit), null);
        }

        var address = quote.Attribute("data-post") ?? page.Inside(quote).Select(node => node.Attribute("href")).FirstOrDefault(href => href?.StartsWith('#') == true);
        var cited = quote.Attribute("data-username") ?? page.Inside(quote).Where(node => !node.IsText && (node.Name == "cite" || QuoteHead().IsMatch(node.Marks)))
            .Select(node => Wrote().Replace(page.TextOf(node), "")).FirstOrDefault();
        return (stated ?? address, cited is null ? null : PersonName.OfCommenter(cited));
    }

    /// <summary>The address of the link behind the words "in reply to"; null where there is none.</summary>
    private string? Answered(Node unit)
    {
        var isNext = false;
        foreach (var node in Own(unit))
        {
            if (isNext && node.Attribute("href") is { } address && address.Contains('#', StringComparison.Ordinal))
            {
                return address;
            }

            isNext = node.IsText ? InReply().IsMatch(node.Text) : isNext;
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:in reply to|replying to|replied to|responding to|in response to|antwort auf|en respuesta a|en réponse à)\s*:?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InReply();

    [GeneratedRegex(@"(?<![a-z])(?:title|posted-?by|[a-z]*postedby|quote-?(?:author|header|head|by|title|controls)|attribution|bbcodeblock-title|citation)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex QuoteHead();

    [GeneratedRegex(@"(?<![a-z])(?:badges?|moderator-badge|says|usertag|flair|score|role)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex BadgeMark();

    [GeneratedRegex(@"^(?:by|von|from|posted by|comment by|written by)\s*:?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByLead();

    [GeneratedRegex(@"^(?<name>.{1,50}?)\s+(?:says|said|writes|wrote|replies|replied|responds|responded|answers|answered|sagt|schreibt|meint|dijo|dice|dit|a dit|scrive|diz|disse)\s*:?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysLine();

    [GeneratedRegex(@"^\[(?:deleted|removed)\]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Gone();

    [GeneratedRegex(@"\s(?:reply|comment-reply-link|reply-link|tools|actions)\s", RegexOptions.CultureInvariant)]
    private static partial Regex ReplyMark();

    [GeneratedRegex(@"(?<![a-z])(?:quote|quoted|bbquote|bbcodeblock--quote|quotation|quoteblock|quote-?(?:container|box|wrap))(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex QuoteMark();

    [GeneratedRegex(@"^data-(?:parent(?:-?(?:id|comment|comment-?id|post|post-?id))?|reply-?to(?:-?id)?|in-?reply-?to(?:-?id)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ParentData();

    [GeneratedRegex(@"^(?:originally posted by|quoting|quote from|zitat von|quote:)\s*|\s*(?:wrote|said|schrieb|écrit)?\s*:?\s*(?:↑.*)?$|\s*wrote:.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();
}
