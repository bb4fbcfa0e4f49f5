namespace Danchu.Core.Records;

/// <summary>Where what is being done comes from, one a scope: the web fills it for each request, the command line leaves it empty.</summary>
public sealed class Origin
{
    /// <summary>The network address, "10.1.2.3"; of a proxy's client only where that proxy is trusted.</summary>
    public string Address { get; set; } = "";

    /// <summary>What the browser calls itself.</summary>
    public string Agent { get; set; } = "";
}
