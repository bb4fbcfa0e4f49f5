namespace Danchu.Core.Uploads;

/// <summary>A file as its sender called it, before anything was judged of it.</summary>
public sealed record SentFile(string Name, byte[] Content);
