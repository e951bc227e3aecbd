using Foresaid.Fuzz;
using Foresaid.Pages;
using Foresaid.Tests.House;
using Xunit;

namespace Foresaid.Tests.Pages;

/// <summary>Reads again what was once read wrongly: inputs that were found by <c>tools/Foresaid.Fuzz</c>.</summary>
public sealed class FindsTests
{
    private const string Folder = "tests/Foresaid.Tests/Pages/Finds";

    public static TheoryData<string> Names => [.. Directory.GetFiles(Path.Combine(Repository.Root, Folder)).Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_find_is_read_soundly(string name)
    {
        using var input = File.OpenRead(Path.Combine(Repository.Root, Folder, name));

        Assert.All(PageReader.ReadAll(name, input), item => Assert.Null(Soundness.WrongIn(item)));
    }
}
