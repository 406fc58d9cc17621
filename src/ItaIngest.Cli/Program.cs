using System.Text;
using ItaIngest.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLineApp.RunAsync(args);
