namespace Danchu.Web.Hosting;

/// <summary>Whether the build made the editor of a section; a build without node leaves it out, and the text area does its work.</summary>
public sealed class EditorScript(IWebHostEnvironment environment)
{
    private readonly Lazy<bool> there = new(() => environment.WebRootFileProvider.GetFileInfo("editor.js").Exists);

    public bool IsThere => there.Value;
}
