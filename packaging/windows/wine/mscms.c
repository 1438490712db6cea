/* For tests only, never in the product. Wine 8 ends a program that asks its mscms.dll for the colour profile of
   a screen, which Qt does as soon as there is one. Here no screen has a profile. */
#define OFFERED __declspec(dllexport)

OFFERED int __stdcall GetColorProfileFromHandle(void *profile, void *buffer, unsigned *size)
{ if (size) *size = 0; return 0; }
OFFERED int __stdcall CloseColorProfile(void *profile) { return 1; }
OFFERED void *__stdcall WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
OFFERED void *__stdcall OpenColorProfileW(void *profile, unsigned access, unsigned sharing, unsigned creation)
{ return 0; }

int __stdcall DllMain(void *module, unsigned reason, void *reserved) { return 1; }
