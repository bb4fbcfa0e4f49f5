using System.Text.RegularExpressions;

namespace Danchu.Web.Hosting;

/// <summary>Folder = address: Pages/SignIn is /sign-in.</summary>
internal sealed partial class KebabCase : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) =>
        value is string name ? WordBorder().Replace(name, "${end}-${start}").ToLowerInvariant() : null;

    [GeneratedRegex("(?<end>[a-z0-9])(?<start>[A-Z])", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordBorder();
}
