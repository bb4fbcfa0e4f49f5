namespace Danchu.Core.Database;

/// <summary>A setting that cannot be meant: the message names it and says in Vietnamese how it is written; programs print it and end with code 1.</summary>
public sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);
