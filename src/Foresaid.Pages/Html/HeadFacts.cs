using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Html;

/// <summary>What the head of a page says: its meta tags, its links and its title.</summary>
internal sealed class HeadFacts
{
    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text of the title element, blanks folded; empty where there is none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The canonical address; null where none is stated.</summary>
    public string? Canonical { get; private set; }

    /// <summary>What the page's addresses are counted from, as its base element says; null where it has none.</summary>
    public string? Base { get; private set; }

    /// <summary>Reads the meta tags, links and title of <paramref name="page"/>; of doubled ones the first counts.</summary>
    public static HeadFacts Of(NodeList page)
    {
        var facts = new HeadFacts();
        foreach (var node in page.All)
        {
            switch (node.Name)
            {
                case "meta":
                    facts.AddMeta(node);
                    break;
                case "link" when facts.Canonical is null && node.Attribute("rel") == "canonical":
                    facts.Canonical = node.Attribute("href");
                    break;
                case "base" when facts.Base is null:
                    facts.Base = node.Attribute("href");
                    break;
                case "title" when facts.Title.Length == 0:
                    facts.Title = page.TextOf(node);
                    break;
            }
        }

        return facts;
    }

    /// <summary>The first content of the meta tags called by the first of <paramref name="names"/> that is there; null where none is.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_metas.TryGetValue(name, out var contents))
            {
                return contents[0];
            }
        }

        return null;
    }

    /// <summary>All contents of the meta tags called <paramref name="name"/>, in order.</summary>
    public IReadOnlyList<string> All(string name) => _metas.TryGetValue(name, out var contents) ? contents : [];

    private void AddMeta(Node meta)
    {
        var content = Blank.Fold(meta.Attribute("content"));
        if (content.Length == 0)
        {
            return;
        }

        foreach (var name in new[] { meta.Attribute("property"), meta.Attribute("name"), meta.Attribute("itemprop") })
        {
            if (!string.IsNullOrEmpty(name))
            {
                if (!_metas.TryGetValue(name, out var contents))
                {
                    _metas[name] = contents = [];
                }

                contents.Add(content);
            }
        }
    }
}
