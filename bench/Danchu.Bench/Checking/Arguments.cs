namespace Danchu.Bench.Checking;

/// <summary>--name value pairs; a name followed by another name is a switch.</summary>
internal static class Arguments
{
    public static Dictionary<string, string> Parse(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            var valued = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal);
            options[args[i]] = valued ? args[i + 1] : "";
            i += valued ? 1 : 0;
        }

        return options;
    }
}
