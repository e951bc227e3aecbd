namespace Foresaid.Web.Shell;

/// <summary>The codes of the site's own refusals.</summary>
public static class WebErrors
{
    /// <summary>There is no page at this address.</summary>
    public const string NoPage = "FS8001";

    /// <summary>The ledger holds no such document.</summary>
    public const string NoDocument = "FS8002";

    /// <summary>A page of another site sent the request.</summary>
    public const string CrossSite = "FS8003";

    /// <summary>The request as a whole is too large.</summary>
    public const string TooLarge = "FS8004";

    /// <summary>The request holds no file, or is not a form.</summary>
    public const string NoFile = "FS8005";

    /// <summary>The site is open on this computer only, and was asked for under another name.</summary>
    public const string HostNotAllowed = "FS8006";

    /// <summary>The request is not one this address answers.</summary>
    public const string BadRequest = "FS8007";

    /// <summary>The site itself failed: a bug.</summary>
    public const string Failed = "FS8008";
}
