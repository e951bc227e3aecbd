namespace Foresaid.Fetching;

/// <summary>The codes of pages that cannot be fetched.</summary>
public static class FetchErrors
{
    /// <summary>It is no address that is fetched: not http or https, not well formed, or with a name and password in it.</summary>
    public const string NotAnAddress = "FS3001";

    /// <summary>The address lies on this machine or on a private network.</summary>
    public const string PrivateAddress = "FS3002";

    /// <summary>The site's robots.txt forbids it.</summary>
    public const string Disallowed = "FS3003";

    /// <summary>The site's robots.txt cannot be had, so that nothing of the site may be fetched.</summary>
    public const string NoRobots = "FS3004";

    /// <summary>It leads on too often, or in a circle.</summary>
    public const string TooManyRedirects = "FS3005";

    /// <summary>It leads from an encrypted to an unencrypted address.</summary>
    public const string Downgrade = "FS3006";

    /// <summary>The answer is larger than the limit.</summary>
    public const string TooLarge = "FS3007";

    /// <summary>There was no whole answer in time.</summary>
    public const string TimedOut = "FS3008";

    /// <summary>The server cannot be reached.</summary>
    public const string Unreachable = "FS3009";

    /// <summary>The server has no such page, or does not give it.</summary>
    public const string NotGiven = "FS3010";

    /// <summary>The server failed.</summary>
    public const string ServerFailed = "FS3011";

    /// <summary>The server asks to be left alone for a while.</summary>
    public const string AskedToWait = "FS3012";

    /// <summary>The answer is a picture, a film or something else that is no text.</summary>
    public const string NotText = "FS3013";

    /// <summary>The answer cannot be understood, or broke off.</summary>
    public const string BadAnswer = "FS3014";

    /// <summary>Whether the same request would be refused again soon: the page or the request is the reason, not the moment.</summary>
    /// <param name="code">One of these codes; any other is not about the moment either.</param>
    public static bool IsLasting(string code) =>
        code is not (NoRobots or TimedOut or Unreachable or ServerFailed or AskedToWait or BadAnswer);
}
