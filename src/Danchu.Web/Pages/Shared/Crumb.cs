namespace Danchu.Web.Pages.Shared;

/// <summary>One step of the way to the page shown; the page itself is not among them.</summary>
public sealed record Crumb(string Text, string Href);
