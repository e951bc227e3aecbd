using System.Text.RegularExpressions;
using Xunit;

namespace Foresaid.Tests.House;

/// <summary>What the repository's own pages promise.</summary>
public sealed partial class PageTests
{
    private static readonly string[] _read = [".cs", ".md", ".csproj", ".props", ".json", ".txt", ".razor", ".css", ".js", ".sql", ".tsv", ".slnx", ".sh", ".yml", ".editorconfig"];

    public static TheoryData<string> Pages => [.. Repository.Files(".md").Where(path => !path.StartsWith("corpora/", StringComparison.Ordinal)).DefaultIfEmpty("")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_that_a_page_names_exists(string page)
    {
        if (page.Length == 0)
        {
            return;
        }

        var missing = RepositoryPath().Matches(Repository.Read(page)).Select(match => match.Groups["path"].Value.TrimEnd('/', '.', ','))
            .Where(path => !path.Contains('*', StringComparison.Ordinal) && !path.Contains('<', StringComparison.Ordinal) && !Path.Exists(Path.Combine(Repository.Root, path)));

        Assert.Empty(missing);
    }

    [Fact]
    public void No_file_names_a_place_on_one_machine()
    {
        // Put together here so that this file does not name them itself.
        string[] places = ["/" + "work/", "/" + "tmp/wt", "/" + "home/", "C:" + "\\Users"];
        var found = Repository.Files(_read).Where(path => !path.StartsWith("corpora/", StringComparison.Ordinal))
            .Where(path => places.Any(place => LocalPath(Repository.Read(path), place)));

        Assert.Empty(found);
    }

    // A place begins a path; "home/" inside an address or a longer path is none.
    private static bool LocalPath(string text, string place)
    {
        for (var at = text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '-' or '_' or '}' or '/'))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:`|\]\()(?:\.\./|\./)?(?<path>(?:src|tests|tools|docs|models|samples|corpora|bench)/[^`)\s#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryPath();
}
