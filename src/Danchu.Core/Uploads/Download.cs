namespace Danchu.Core.Uploads;

/// <summary>A kept file as it is served: under a name of ours, with its media type.</summary>
public sealed record Download(string Name, string ContentType, byte[] Content);
