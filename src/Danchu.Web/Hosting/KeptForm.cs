using System.Globalization;

namespace Danchu.Web.Hosting;

/// <summary>
/// A form that was posted and could not be taken: the session had ended, the database was away. It is shown, can be sent again as it was, and is carried
/// through signing in. Its own token makes sure that only the person and browser it was made for can send it.
/// </summary>
/// <param name="Path">Where it was posted to, an address of this site.</param>
/// <param name="CanBeSent">Not when files were in it: they are gone.</param>
public sealed record KeptForm(string Path, IReadOnlyList<KeptField> Fields, bool CanBeSent)
{
    private const string PathField = "KeptPath";
    private const string Prefix = "Kept.";

    /// <summary>It came with a form of the sign-in page.</summary>
    public bool IsCarried { get; init; }

    /// <summary>What a person typed: no ids, versions and tokens.</summary>
    public IEnumerable<string> Typed => Fields.Where(one => one.IsTyped).Select(one => one.Value);

    /// <summary>The fields under the names that carry them through signing in.</summary>
    public IEnumerable<KeptField> Carried => Fields.Select(one => new KeptField(Prefix + one.Name, one.Value)).Prepend(new KeptField(PathField, Path));

    /// <summary>The form of a request, or the one that it carries; nothing of a form with a password in it.</summary>
    public static KeptForm? Of(HttpRequest request, IFormCollection? posted)
    {
        if (posted is null)
        {
            return null;
        }

        if (CarriedBy(posted) is { } carried)
        {
            return carried;
        }

        var fields = FieldsOf(posted);
        return fields.Exists(field => field.IsSecret)
            ? null
            : OfThisSite(request.PathBase + request.Path + request.QueryString, fields, posted.Files.Count == 0);
    }

    // An address such as //host/x is one that a browser would take for another site's.
    private static KeptForm OfThisSite(string path, List<KeptField> fields, bool withoutFiles) => new(path, fields, withoutFiles && IsOfThisSite(path));

    /// <summary>The form that a form of the sign-in page carries, if any.</summary>
    public static KeptForm? CarriedBy(IFormCollection posted)
    {
        var path = posted[PathField].ToString();
        var fields = FieldsOf(posted).Where(field => field.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(field => new KeptField(field.Name[Prefix.Length..], field.Value)).ToList();
        return IsOfThisSite(path) && fields.Count > 0 ? new KeptForm(path, fields, CanBeSent: true) { IsCarried = true } : null;
    }

    private static List<KeptField> FieldsOf(IFormCollection posted) =>
        [.. posted.SelectMany(field => field.Value, (field, value) => new KeptField(field.Key, value ?? ""))];

    private static bool IsOfThisSite(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal);
}

/// <summary>A field of a form that is kept.</summary>
public sealed record KeptField(string Name, string Value)
{
    internal bool IsSecret => Name.Contains("password", StringComparison.OrdinalIgnoreCase);

    internal bool IsTyped =>
        !Name.StartsWith("__", StringComparison.Ordinal)
        && !Name.EndsWith("Version", StringComparison.Ordinal) && !Name.EndsWith("Revision", StringComparison.Ordinal)
        && !string.IsNullOrWhiteSpace(Value) && !Guid.TryParse(Value, CultureInfo.InvariantCulture, out _);
}
