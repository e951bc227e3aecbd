using System.Globalization;
using Foresaid.Ledger.Events;
using Foresaid.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Web.Desk;

/// <summary>What a form of the desk sends, and who sends it.</summary>
/// <param name="Fields">Its fields.</param>
/// <param name="Who">Who sends it.</param>
internal sealed record DeskForm(IFormCollection Fields, string Who)
{
    /// <summary>Under which name a browser that gave none acts.</summary>
    public const string Nobody = "reader";

    private const string Cookie = "foresaid-who";
    private const int LongestName = 80;

    /// <summary>Reads the form of <paramref name="request"/>.</summary>
    /// <exception cref="BadHttpRequestException">It is not well formed, or has more fields than any form of the site.</exception>
    public static async Task<DeskForm> Of(HttpRequest request)
    {
        try
        {
            return new(request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : FormCollection.Empty, WhoIn(request));
        }
        catch (InvalidDataException broken)
        {
            throw new BadHttpRequestException(broken.Message, broken);
        }
    }

    /// <summary>The name under which a browser acts.</summary>
    public static string WhoIn(HttpRequest request) =>
        request.Cookies[Cookie] is { } name && Uri.UnescapeDataString(name).Trim() is { Length: > 0 and <= LongestName } who ? who : Nobody;

    /// <summary>Has a browser act under another name from now on.</summary>
    public static void SetWho(HttpResponse response, string name) => response.Cookies.Append(
        Cookie,
        Uri.EscapeDataString(name.Length > LongestName ? name[..LongestName] : name),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), IsEssential = true });

    /// <summary>A field without space at its ends; null where it is empty or missing.</summary>
    public string? Text(string name) => Fields[name].ToString().Trim() is { Length: > 0 } text ? text.ReplaceLineEndings("\n") : null;

    /// <summary>A whole number; null where it is none.</summary>
    public long? Number(string name) => long.TryParse(Text(name)?.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Does what a number is needed for; refuses where the field holds none.</summary>
    /// <param name="name">The field.</param>
    /// <param name="what">Whose number it is.</param>
    /// <param name="act">What is done with it.</param>
    public AppendOutcome With(string name, string what, Func<long, AppendOutcome> act) =>
        Number(name) is { } number ? act(number) : Refusal($"Give the number of {what}, such as 12.");

    /// <summary>Does what a choice is needed for, which is <paramref name="otherwise"/> where the field is empty; refuses where it holds none of the names.</summary>
    public AppendOutcome With<T>(string name, T otherwise, Func<T, AppendOutcome> act)
        where T : struct, Enum =>
        Text(name) is not { } text ? act(otherwise)
        : Choice<T>(name) is { } choice ? act(choice)
        : Refusal($"\"{text}\" is no {name}; it is one of {string.Join(", ", Enum.GetNames<T>())}.");

    /// <summary>A day; null where the field is empty, and <paramref name="isWrong"/> where it holds something else.</summary>
    public LocalDate? Day(string name, ref bool isWrong)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var day = LocalDatePattern.Iso.Parse(text);
        isWrong |= !day.Success;
        return day.Success ? day.Value : null;
    }

    /// <summary>One of the names of an enum; null where it is none.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(Text(name), ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null;

    /// <summary>Leads to <paramref name="address"/> when it was done, or says why it was not.</summary>
    public static IResult Answer(AppendOutcome outcome, Func<long?, string> address) => outcome switch
    {
        AppendOutcome.Done done => new SeeOther(address(done.Made)),
        AppendOutcome.Refused { Refusal: var refusal } => Refused(refusal.Code, refusal.Reason),
        _ => throw new System.Diagnostics.UnreachableException("An act is done or refused. This is a bug in Foresaid."),
    };

    /// <summary>It was not done.</summary>
    public static WebProblem Refused(string code, string reason) => code == DeskErrors.NotFound
        ? new(StatusCodes.Status404NotFound, code, "Not in this ledger", reason)
        : new(StatusCodes.Status422UnprocessableEntity, code, "That was not done", reason);

    /// <summary>A field of the form means nothing.</summary>
    public static WebProblem Wrong(string reason) => Refused(DeskErrors.InvalidValue, reason);

    /// <summary>An act is not done, because a field of its form means nothing.</summary>
    public static AppendOutcome.Refused Refusal(string reason) => new(new Refusal(DeskErrors.InvalidValue, reason));
}

/// <summary>Leads a browser on with GET.</summary>
/// <param name="address">An address of this site.</param>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
